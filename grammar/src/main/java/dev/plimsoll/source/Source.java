package dev.plimsoll.source;

import java.util.Arrays;

/** A text with the name it is reported under (a path relative to the root, with {@code /}). */
public final class Source {
    private final String name;
    private final String text;
    private final int firstLine;
    private final int[] lineStarts;

    private Source(String name, String text, int firstLine) {
        this.name = name;
        this.text = text;
        this.firstLine = firstLine;
        this.lineStarts = lineStarts(text);
    }

    public static Source of(String name, String text) {
        return new Source(name, text, 1);
    }

    /**
     * A part of a longer text: a line of a file that is read line by line.
     *
     * @param firstLine the number, from 1, that its first line has in the whole
     */
    public static Source of(String name, String text, int firstLine) {
        return new Source(name, text, firstLine);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The whole text. */
    public Span span() {
        return new Span(this, 0, text.length());
    }

    /** The place of a UTF-16 offset; offsets past the end are the end. */
    public Position position(int offset) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int line = lineIndex(at);
        return new Position(line + firstLine, text.codePointCount(lineStarts[line], at) + 1);
    }

    /** The line of a UTF-16 offset, counted as in {@link #position}; cheaper than its position. */
    public int lineAt(int offset) {
        return lineIndex(Math.max(0, Math.min(offset, text.length()))) + firstLine;
    }

    /** The number of lines; a text has at least one. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The number of the first line: 1, unless this is a part of a longer text. */
    public int firstLine() {
        return firstLine;
    }

    /** A line without its line break; {@code line} counts as in {@link #position}. */
    public String line(int line) {
        int index = line - firstLine;
        int start = lineStarts[index];
        int end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The UTF-16 offset at which a line starts; {@code line} counts as in {@link #position}. */
    public int lineStart(int line) {
        return lineStarts[line - firstLine];
    }

    private int lineIndex(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Counted first: a text of nothing but line breaks would else be held several times over while the array grows. */
    private static int[] lineStarts(String text) {
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        int[] starts = new int[count];
        int line = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[line++] = at + 1;
        }
        return starts;
    }

    @Override
    public String toString() {
        return name;
    }
}
