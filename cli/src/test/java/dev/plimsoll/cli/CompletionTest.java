package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Completion scripts, run by the shells that they are for where these are installed. */
class CompletionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(CompletionCommand.Shell.class)
    void scripts_are_of_the_shells_language(CompletionCommand.Shell shell) throws Exception {
        assertThat(run(List.of(shell.name(), "-n", script(shell.name()).toString()), shell.name()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plimsoll che,                    check",
        "plimsoll completion '',          fish",
        "plimsoll check --format sa,      sarif",
        "plimsoll check --fail-level '',  warning",
        "plimsoll assess --sh,            --shock",
        "plimsoll decide --requ,          --requests",
        "plimsoll fmt --w,                --write",
    })
    void bash_completes(String line, String word) throws Exception {
        List<String> words = List.of(line.replace("''", "").split(" ", -1));
        String command = "source " + script("bash") + "\nCOMP_WORDS=("
                + String.join(" ", words.stream().map(part -> "'" + part + "'").toList()) + ")\nCOMP_CWORD="
                + (words.size() - 1) + "\n_complete_plimsoll 2>/dev/null\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
        assertThat(run(List.of("bash", "-c", command), "bash").lines().map(String::strip))
                .contains(word);
    }

    @Test
    void every_option_of_every_command_is_in_each_script() {
        String fish = Ran.of("completion", "fish").out();
        String bash = Ran.of("completion", "bash").out();
        for (String command : List.of("check", "fmt", "compile", "decide", "assess", "explain", "new", "completion")) {
            Ran.of(command, "--help")
                    .out()
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.matches("(-., )?--[a-z].*"))
                    .map(line -> line.replaceAll("^(-., )?(--[a-z-]+).*", "$2"))
                    .forEach(option -> {
                        assertThat(fish)
                                .contains("'__fish_seen_subcommand_from " + command + "'")
                                .containsPattern("from " + command + "'[^\n]* -l " + option.substring(2) + "( |\n)");
                        assertThat(bash).contains("'" + option + "'");
                    });
        }
    }

    @Test
    void bash_and_zsh_read_the_same_script() {
        assertThat(Ran.of("completion", "zsh")).isEqualTo(Ran.of("completion", "bash"));
    }

    private Path script(String shell) throws IOException {
        return Files.writeString(
                folder.resolve("plimsoll." + shell), Ran.of("completion", shell).out());
    }

    /** What a shell prints; the test is skipped where that shell is not installed. */
    private static String run(List<String> command, String shell) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, shell + " is not installed");
            throw e;
        }
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }
}
