package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command loads what it uses and no more: each class costs time at every start. */
class LoadedPackagesTest {
    private static final Set<String> LANGUAGE = Set.of(
            "dev.plimsoll.cli",
            "dev.plimsoll.diagnostic",
            "dev.plimsoll.parser",
            "dev.plimsoll.parser.antlr",
            "dev.plimsoll.source",
            "dev.plimsoll.syntax",
            "org.antlr.v4.runtime",
            "picocli");

    /** What checks policies beside their syntax, and reads their tables: no rule engine, nothing that decides. */
    private static final Set<String> CHECKER = Set.of(
            "dev.plimsoll.account",
            "dev.plimsoll.checker",
            "dev.plimsoll.checker.rule",
            "dev.plimsoll.checker.table",
            "dev.plimsoll.compiler",
            "dev.plimsoll.data",
            "dev.plimsoll.io",
            "dev.plimsoll.margin",
            "dev.plimsoll.model",
            "dev.plimsoll.shape",
            "dev.plimsoll.type",
            "dev.plimsoll.value",
            "dev.plimsoll.vocabulary",
            "org.yaml.snakeyaml");

    /** Their packages count as one. */
    private static final List<String> LIBRARIES = List.of("org.antlr.v4.runtime", "org.yaml.snakeyaml", "picocli");

    @TempDir
    private Path folder;

    @Test
    void check_loads_the_language_and_the_checker() throws Exception {
        Set<String> allowed = new TreeSet<>(LANGUAGE);
        allowed.addAll(CHECKER);
        assertThat(loadedBy("check", "policies/guide/guide.margin"))
                .contains("dev.plimsoll.parser", "dev.plimsoll.checker", "org.antlr.v4.runtime", "picocli")
                .isSubsetOf(allowed);
    }

    @Test
    void fmt_loads_the_language() throws Exception {
        Set<String> allowed = new TreeSet<>(LANGUAGE);
        // How files are read.
        allowed.add("dev.plimsoll.io");
        assertThat(loadedBy("fmt", "policies/guide/guide.margin"))
                .contains("dev.plimsoll.syntax")
                .isSubsetOf(allowed);
    }

    @Test
    void explain_and_version_load_the_command_alone() throws Exception {
        assertThat(loadedBy("explain", "PLM3001")).isSubsetOf(Set.of("dev.plimsoll.cli", "picocli"));
        assertThat(loadedBy("version")).containsExactly("dev.plimsoll.cli", "picocli");
    }

    /** The packages outside of Java that a command loads, in a Java of its own. */
    private Set<String> loadedBy(String... words) throws IOException, InterruptedException {
        Path log = folder.resolve("classes");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("out")))
                .isZero();
        Set<String> packages = new TreeSet<>();
        for (String line : Files.readAllLines(log)) {
            String name = line.substring(line.lastIndexOf(']') + 1).strip().split(" ", 2)[0];
            int dot = name.indexOf('/') < 0 ? name.lastIndexOf('.') : name.lastIndexOf('.', name.indexOf('/'));
            if (dot > 0 && !isOfJava(name)) {
                packages.add(library(name.substring(0, dot)));
            }
        }
        return packages;
    }

    private static String library(String name) {
        return LIBRARIES.stream().filter(name::startsWith).findFirst().orElse(name);
    }

    private static boolean isOfJava(String name) {
        return name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith("jdk.")
                || name.startsWith("sun.")
                || name.startsWith("com.sun.");
    }
}
