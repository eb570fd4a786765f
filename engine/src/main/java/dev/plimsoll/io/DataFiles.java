package dev.plimsoll.io;

import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads data files that a user names: accounts, markets, requests. Their paths are the user's own word, so they may lie
 * anywhere, and be pipes; their size and encoding are checked all the same.
 */
public final class DataFiles {
    /** What a user writes for the standard input. */
    public static final String STANDARD_INPUT = "-";

    private DataFiles() {}

    /**
     * Reads a file of at most 1 MB.
     *
     * @param path as given; the source is called by it
     */
    public static Reading read(Path path) {
        if (Files.isDirectory(path)) {
            return Contents.refused(Reason.NOT_A_FILE, "is a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Contents.read(in, nameOf(path), Contents.SMALL);
        } catch (IOException | SecurityException e) {
            return ConfinedFiles.unreadable(e);
        }
    }

    /**
     * Opens a file of lines, of any size.
     *
     * @throws IOException if it cannot be opened
     */
    public static Lines lines(Path path) throws IOException {
        return Lines.of(Files.newInputStream(path), nameOf(path));
    }

    static String nameOf(Path path) {
        return path.toString().replace('\\', '/');
    }

    /**
     * Reads a stream of at most 1 MB to its end; the standard input.
     *
     * @param name what the source is called
     */
    public static Reading read(InputStream in, String name) {
        try {
            return Contents.read(in, name, Contents.SMALL);
        } catch (IOException e) {
            return ConfinedFiles.unreadable(e);
        }
    }
}
