package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The launcher as users run it, in a shell: pipes whose reader goes away, streams that are closed, signals. Its application
 * folder is made of the classes under test.
 */
class LauncherTest {
    private static final String ALICE =
            " --policy policies/guide/guide.margin --account policies/examples/accounts/empty.yaml";

    @TempDir
    private static Path application;

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws IOException {
        installInto(application);
    }

    /** Makes an application folder of the classes under test. */
    static void installInto(Path application) throws IOException {
        assumeTrue(File.separatorChar == '/', "the launcher is a shell script");
        Path launcher = application.resolve("plimsoll");
        Files.copy(Path.of("cli/src/main/launcher/plimsoll"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Stream.of(classes.split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        try (OutputStream file = Files.newOutputStream(application.resolve("plimsoll.jar"))) {
            new JarOutputStream(file, manifest).close();
        }
    }

    @Test
    void a_reader_that_goes_away_is_quiet_and_keeps_the_code() throws Exception {
        assertThat(shell("plimsoll check --max-errors 10000 engine/src/test/resources/checker/bad | head -n 1; codes"))
                .satisfies(
                        ran -> assertThat(ran.out().lines()).hasSize(2).last().isEqualTo("3 0"))
                .satisfies(ran -> assertThat(ran.err()).isEmpty());
        assertThat(
                        shell(
                                "plimsoll decide" + ALICE
                                        + " --request policies/examples/requests/cross-6x.yaml --explain --fail-on deny | head -n 1; codes"))
                .satisfies(ran -> assertThat(ran.out()).startsWith("DENY").endsWith("\n1 0\n"))
                .satisfies(ran -> assertThat(ran.err()).isEmpty());
        assertThat(shell("plimsoll completion bash | true; codes")).isEqualTo(new Ran(0, "0 0\n", ""));
    }

    @Test
    void a_reader_that_goes_away_ends_a_long_run() throws Exception {
        Path requests = folder.resolve("requests.ndjson");
        Files.writeString(
                requests,
                ("{\"action\": \"withdraw\", \"amount\": 10, \"pad\": \"" + "x".repeat(200) + "\"}\n").repeat(200_000));
        assertThat(shell("plimsoll decide" + ALICE + " --requests " + requests
                        + " --format json | head -n 1 >/dev/null; codes"))
                .isEqualTo(new Ran(0, "5 0\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "check -,                                                                      2",
        "fmt -,                                                                        2",
        "decide --policy - --account a.yaml --request r.yaml,                          2",
        "assess --policy policies/guide/guide.margin --account -,                      2",
    })
    void a_closed_or_empty_input_is_told_in_one_line(String command, int code) throws Exception {
        Ran expected = new Ran(code, "", "plimsoll: the standard input is empty\n");
        assertThat(shell("plimsoll " + command + " <&-")).isEqualTo(expected);
        assertThat(shell("plimsoll " + command + " </dev/null")).isEqualTo(expected);
    }

    @Test
    void a_closed_input_disturbs_nothing_that_does_not_read_it() throws Exception {
        assertThat(shell("plimsoll check policies/guide/plain.margin <&-"))
                .isEqualTo(new Ran(0, "1 file: 0 errors, 0 warnings\n", ""));
    }

    @Test
    void a_closed_output_is_told_in_one_line() throws Exception {
        assertThat(shell("plimsoll check policies/guide/plain.margin >&-"))
                .isEqualTo(new Ran(2, "", "plimsoll: the standard output is closed\n"));
    }

    @Test
    void a_full_disk_is_told_in_one_line() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        assertThat(shell("plimsoll check policies/guide/plain.margin >/dev/full"))
                .isEqualTo(new Ran(2, "", "plimsoll: the result cannot be written to the standard output\n"));
    }

    @Test
    void a_closed_error_stream_keeps_the_code() throws Exception {
        assertThat(shell("plimsoll check policies/nothing.margin 2>&-")).isEqualTo(new Ran(2, "", ""));
    }

    @Test
    void a_file_that_may_not_be_read_is_told_in_one_line() throws Exception {
        Path file = Files.copy(Path.of("policies/guide/plain.margin"), folder.resolve("a.margin"));
        assertThat(file.toFile().setReadable(false)).isTrue();
        assumeTrue(!Files.isReadable(file), "this user may read everything");
        assertThat(shell("plimsoll check " + file))
                .isEqualTo(new Ran(2, "", "plimsoll: `" + file + "` cannot be read\n"));
    }

    @Test
    void a_pipe_can_be_an_input() throws Exception {
        assertThat(shell("plimsoll fmt - <policies/guide/plain.margin | plimsoll fmt --check -"))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(
                        shell(
                                "cat policies/examples/accounts/alert.yaml | plimsoll assess --policy policies/guide/plain.margin --account - | head -n 1"))
                .satisfies(ran -> assertThat(ran.out()).startsWith("ALERT  account alert"));
    }

    @Test
    void output_that_is_no_terminal_has_no_colours_unless_they_are_asked_for() throws Exception {
        String check = "unset NO_COLOR; plimsoll check cli/src/test/resources/policies/faulty/warned.margin";
        assertThat(shell(check).out()).doesNotContain("\u001b");
        assertThat(shell(check + " --color always").out()).contains("\u001b[1;33mwarning");
        assertThat(shell("export PLIMSOLL_CHECK_COLOR=always; " + check).out()).contains("\u001b[1;33mwarning");
        assertThat(shell("export CLICOLOR_FORCE=1; " + check).out()).contains("\u001b[1;33mwarning");
    }

    @Test
    void watching_checks_again_and_ctrl_c_ends_it_with_the_last_code() throws Exception {
        // A build in the background hands its deafness to Ctrl-C down to the processes that it starts.
        assumeTrue(shell("trap 'exit 9' INT; kill -INT $$; exit 0").exit() == 9, "Ctrl-C is ignored here");
        Path file = folder.resolve("a.margin");
        String good = Files.readString(Path.of("cli/src/test/resources/policies/faulty/warned.margin"))
                .replace("kind is future", "kind is perpetual");
        Files.writeString(file, good);
        Process process =
                builder("exec \"$PLIMSOLL\" check --watch " + file + " 2>&1").start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("1 file: 0 errors, 0 warnings");
            Files.writeString(file, good.replace("leverage at 5x", "levrage at 5x"));
            assertThat(out.readLine()).isEqualTo("plimsoll: checked again after a change");
            assertThat(out.readLine()).isEqualTo("error[PLM3001]: `levrage` is not known");
            while (!out.readLine().startsWith("1 file: ")) {
                // The rest of the message.
            }
            Process signal = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
            assertThat(signal.waitFor()).isZero();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                fail("it goes on after Ctrl-C");
            }
            assertThat(process.exitValue()).isEqualTo(3);
        } finally {
            process.destroyForcibly();
        }
    }

    private Ran shell(String script) throws Exception {
        Path err = folder.resolve("err");
        Process process = builder(script).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("it does not end: " + script);
        }
        return new Ran(process.exitValue(), out, Files.readString(err));
    }

    private static ProcessBuilder builder(String script) {
        String functions = "plimsoll() { \"$PLIMSOLL\" \"$@\"; }\n";
        // PIPESTATUS has to be read before anything else runs.
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-c", functions + script.replace("; codes", "; echo \"${PIPESTATUS[@]}\""));
        builder.environment().put("PLIMSOLL", application.resolve("plimsoll").toString());
        builder.environment().put("PLIMSOLL_ARCHIVE", "off");
        builder.environment().put("NO_COLOR", "1");
        return builder;
    }
}
