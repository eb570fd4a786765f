package dev.plimsoll.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.RuleCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.source.Files;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Policies under {@code checker/bad} with what is said about them beside them in {@code .errors}, one line a message:
 * place, code, message, underlined text, then notes, related places and help. Policies under {@code checker/good} with
 * their rules in {@code .model}. {@code -Dgolden=record} writes both.
 */
class GoldenPoliciesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "checker");

    @TestFactory
    Stream<DynamicTest> good() throws IOException {
        return policies("good")
                .map(policy -> DynamicTest.dynamicTest(name(policy), () -> {
                    Outcome<CompiledPolicy> outcome = compile(policy);
                    assertThat(said(outcome.diagnostics())).isEmpty();
                    compare(policy, ".model", ModelText.of(outcome.orThrow().model()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> bad() throws IOException {
        return policies("bad")
                .map(policy -> DynamicTest.dynamicTest(name(policy), () -> {
                    Outcome<CompiledPolicy> outcome = compile(policy);
                    assertThat(outcome.diagnostics()).isNotEmpty();
                    assertThat(outcome.value().isPresent())
                            .isEqualTo(outcome.diagnostics().stream().noneMatch(Diagnostic::isError));
                    compare(policy, ".errors", said(outcome.diagnostics()));
                }));
    }

    @Test
    void every_expectation_has_its_policy() throws IOException {
        assertThat(files("good", ".model")).allMatch(file -> exists(file, ".model"));
        assertThat(files("bad", ".errors")).allMatch(file -> exists(file, ".errors"));
    }

    @Test
    void every_code_of_the_checker_is_met() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files("bad", ".errors")) {
            all.append(java.nio.file.Files.readString(file));
        }
        assertThat(codes().map(DiagnosticCode::code).filter(code -> all.indexOf(code) < 0))
                .isEmpty();
    }

    /** Those of tables, instruments and files are met elsewhere. */
    private static Stream<DiagnosticCode> codes() {
        return Stream.of(
                        Stream.<DiagnosticCode>of(RuleCode.values()),
                        Stream.<DiagnosticCode>of(TypeCode.values()).filter(code -> code.number() < 2100),
                        Stream.<DiagnosticCode>of(NameCode.values()).filter(code -> code.number() < 3100),
                        Stream.<DiagnosticCode>of(LintCode.values())
                                .filter(code -> code.number() > 5001 && code.number() < 5100))
                .flatMap(codes -> codes);
    }

    private static Outcome<CompiledPolicy> compile(Path policy) throws IOException {
        ConfinedFiles files = ConfinedFiles.under(FOLDER);
        String name = FOLDER.relativize(policy).toString().replace('\\', '/');
        return PolicyCompiler.compile(((Files.Reading.Found) files.read("", name)).source(), files);
    }

    private static Stream<Path> policies(String kind) throws IOException {
        List<Path> policies = files(kind, ".margin");
        assertThat(policies).isNotEmpty();
        return policies.stream();
    }

    private static List<Path> files(String kind, String ending) throws IOException {
        try (Stream<Path> files = java.nio.file.Files.list(FOLDER.resolve(kind))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static boolean exists(Path file, String ending) {
        return java.nio.file.Files.exists(sibling(file, ending, ".margin"));
    }

    private static Path sibling(Path file, String ending, String other) {
        String name = name(file);
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static void compare(Path policy, String ending, String actual) throws IOException {
        Path expected = sibling(policy, ".margin", ending);
        if ("record".equals(System.getProperty("golden"))) {
            java.nio.file.Files.writeString(expected, actual);
        }
        assertThat(expected).as("record it with -Dgolden=record").exists();
        assertThat(actual).isEqualTo(java.nio.file.Files.readString(expected));
    }

    private static String said(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            text.append(diagnostic.span())
                    .append(": ")
                    .append(diagnostic.code().code())
                    .append(' ')
                    .append(diagnostic.message())
                    .append(" | ")
                    .append(diagnostic.span().text().replace("\n", "\\n"));
            diagnostic.notes().forEach(note -> text.append(" | note: ").append(note));
            diagnostic
                    .related()
                    .forEach(related -> text.append(" | see ")
                            .append(related.span())
                            .append(' ')
                            .append(related.message()));
            diagnostic.help().ifPresent(help -> text.append(" | help: ").append(help));
            text.append('\n');
        }
        return text.toString();
    }
}
