package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each {@code *.cmd} (a command line, one word a line) from the root of the repository and compares exit code,
 * standard output and standard error with the {@code .out} beside it. {@code -Dgolden=record} writes them.
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
        assertThat(files(".cmd")).isNotEmpty();
    }

    private static void compare(Path command) throws IOException {
        List<String> words = Files.readAllLines(command).stream()
                .filter(word -> !word.isBlank())
                .toList();
        String actual = run(words).replace(VersionCommand.version(), "VERSION");
        Path expected = Path.of(command.toString().replace(".cmd", ".out"));
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                Map.of("NO_COLOR", "1"),
                words.toArray(String[]::new));
        String result = "exit " + exit + "\n" + out.toString(StandardCharsets.UTF_8);
        return err.size() == 0 ? result : result + "--- stderr\n" + err.toString(StandardCharsets.UTF_8);
    }

    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> list = Files.list(FOLDER)) {
            return list.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static Path command(Path out) {
        return Path.of(out.toString().replace(".out", ".cmd"));
    }
}
