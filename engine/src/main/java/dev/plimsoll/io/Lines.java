package dev.plimsoll.io;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file of one JSON document a line (NDJSON): a book, or requests. Lines are read one at a time, whatever the size of
 * the file; a bad line is a line with a problem, and the next one is read as ever. Blank lines are skipped, but counted.
 * Not safe to share between threads.
 */
public final class Lines implements AutoCloseable {
    private static final int MOST = Limits.FACTS.characters();

    private final InputStream in;
    private final String name;
    private byte[] buffer = new byte[8192];
    private int number;
    private boolean ended;

    private Lines(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text its text, whose places count lines as the file does; or why it cannot be read: over 1 MB, not UTF-8
     */
    public record Line(int number, Outcome<Source> text) {}

    /**
     * Reads a stream, which is closed with this.
     *
     * @param name what the file is called in messages
     */
    public static Lines of(InputStream in, String name) {
        return new Lines(new BufferedInputStream(in, 1 << 16), name);
    }

    /**
     * The next line that is not blank, or nothing at the end.
     *
     * @throws IOException if the stream cannot be read further
     */
    public Optional<Line> next() throws IOException {
        while (!ended) {
            int length = readLine();
            boolean blank = length >= 0 && isBlank(length);
            if (ended && length == 0) {
                break;
            }
            number++;
            if (!blank) {
                return Optional.of(new Line(number, text(length)));
            }
        }
        return Optional.empty();
    }

    /** Fills the buffer with the next line without its break; −1 if it is too long, and then all of it is skipped. */
    private int readLine() throws IOException {
        int length = 0;
        while (true) {
            int next = in.read();
            if (next < 0 || next == '\n') {
                ended = next < 0;
                return length > MOST ? -1 : length;
            }
            if (length <= MOST) {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.min(buffer.length * 2, MOST + 1));
                }
                buffer[length++] = (byte) next;
            }
        }
    }

    private boolean isBlank(int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private Outcome<Source> text(int length) {
        if (length < 0) {
            return unreadable(DataCode.TOO_LARGE, "the line is larger than " + (MOST >> 20) + " MB");
        }
        return Utf8.decode(buffer, length)
                .map(text -> Outcome.of(Source.of(name, text, number)))
                .orElseGet(() -> unreadable(DataCode.MALFORMED, "the line is not UTF-8 text"));
    }

    private Outcome<Source> unreadable(DataCode code, String message) {
        return Outcome.failed(Diagnostic.of(code, Source.of(name, "", number).span(), message));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
