package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs each {@code *.cmd} (a command line, one word a line) from the root of the repository and compares exit code,
 * standard output and standard error with the {@code .out} beside it; an {@code .in} beside it is the standard input. {@code -Dgolden=record} writes them.
 */
class CommandGoldenTest {
    @TestFactory
    Stream<DynamicTest> commands() throws IOException {
        return GoldenCommand.all().stream()
                .map(command -> DynamicTest.dynamicTest(command.name(), () -> compare(command)));
    }

    @Test
    void every_expected_output_has_its_command() throws IOException {
        assertThat(GoldenCommand.files(".out"))
                .allSatisfy(out -> assertThat(GoldenCommand.of(out).file()).exists());
        assertThat(GoldenCommand.files(".in"))
                .allSatisfy(in -> assertThat(GoldenCommand.of(in).file()).exists());
        assertThat(GoldenCommand.all()).isNotEmpty();
    }

    private static void compare(GoldenCommand command) throws IOException {
        String actual = command.answer();
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(command.expected(), actual);
        }
        assertThat(command.expected()).exists();
        assertThat(actual).isEqualTo(Files.readString(command.expected()));
    }
}
