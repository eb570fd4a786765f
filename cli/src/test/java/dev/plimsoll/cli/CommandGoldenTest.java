package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each {@code *.cmd} (a command line, one word a line) from the root of the repository and compares exit code,
 * standard output and standard error with the {@code .out} beside it; an {@code .in} beside it is the standard input. {@code -Dgolden=record} writes them.
 */
class CommandGoldenTest {
    private static final Path FOLDER = Path.of("cli/src/test/resources/commands");

    @TestFactory
    Stream<DynamicTest> commands() throws IOException {
        return files(".cmd").stream()
                .map(command -> DynamicTest.dynamicTest(command.getFileName().toString(), () -> compare(command)));
    }

    @Test
    void every_expected_output_has_its_command() throws IOException {
        assertThat(files(".out")).allSatisfy(out -> assertThat(command(out)).exists());
        assertThat(files(".in")).allSatisfy(in -> assertThat(command(in)).exists());
        assertThat(files(".cmd")).isNotEmpty();
    }

    private static void compare(Path command) throws IOException {
        List<String> words = Files.readAllLines(command).stream()
                .filter(word -> !word.isBlank())
                .toList();
        Path input = Path.of(command.toString().replace(".cmd", ".in"));
        String actual = run(words, Files.exists(input) ? Files.readString(input) : "")
                .replace(VersionCommand.version(), "VERSION")
                // Pages have tests of their own.
                .replaceAll("(\"markdown\": \"# PLM[0-9]{4})(?:[^\"\\\\]|\\\\.)*+\"", "$1 …\"");
        Path expected = Path.of(command.toString().replace(".cmd", ".out"));
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String run(List<String> words, String input) {
        Ran ran = Ran.withInput(input, words.toArray(String[]::new));
        String result = "exit " + ran.exit() + "\n" + ran.out();
        return ran.err().isEmpty() ? result : result + "--- stderr\n" + ran.err();
    }

    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> list = Files.list(FOLDER)) {
            return list.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static Path command(Path file) {
        return Path.of(file.toString().replaceAll("[.](out|in)$", ".cmd"));
    }
}
