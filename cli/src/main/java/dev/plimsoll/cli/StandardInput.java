package dev.plimsoll.cli;

import dev.plimsoll.io.DataFiles;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.Collection;

/** The standard input, which {@code -} stands for. */
final class StandardInput {
    /** What it is called in messages. */
    static final String NAME = "<stdin>";

    private static final Path PATH = Path.of(DataFiles.STANDARD_INPUT);

    private StandardInput() {}

    static boolean is(Path path) {
        return path.equals(PATH);
    }

    /** It is one file: read a second time it would be empty. */
    static void onlyOnce(Collection<Path> paths) {
        if (paths.stream().filter(StandardInput::is).count() > 1) {
            throw new UserFault(ExitCode.USAGE, "only one file can be `-`, the standard input");
        }
    }

    /**
     * Reads it to its end. That nothing is in it, or that it is closed, is a mistake before the command: whatever should
     * have written it failed.
     *
     * @param name what the source is called
     */
    static Source read(Console console, String name) {
        Reading reading = DataFiles.read(console.in(), name);
        if (reading instanceof Reading.Found found) {
            if (found.source().text().isBlank()) {
                throw nothing();
            }
            return found.source();
        }
        throw new UserFault(ExitCode.USAGE, "the standard input " + ((Reading.Refused) reading).reason());
    }

    static UserFault nothing() {
        return new UserFault(ExitCode.USAGE, "the standard input is empty");
    }
}
