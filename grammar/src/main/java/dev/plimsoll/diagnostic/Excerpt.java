package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Characters;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;

/**
 * A line of a source as it is shown: tabs and invisible characters replaced, cut around a place if it is long. Columns
 * are those of the screen, wide characters taking two.
 */
final class Excerpt {
    private static final int WIDEST = 160;
    private static final int BEFORE = 60;
    private static final int TAB = 4;

    /** Characters of a line that are looked at, before and behind the place. */
    private static final int NEAR = 400;

    private final int start;
    private final String text;
    private final int[] columns;
    private final int first;

    /** The line in which a span starts, cut so that its start is seen. */
    Excerpt(Span span) {
        Source source = span.source();
        int lineStart = source.lineStart(span.line());
        this.start = Math.max(lineStart, span.start() - NEAR);
        String part = part(source.text(), start, span.start());
        this.columns = new int[part.length() + 1];
        String shown = show(part, columns);
        int at = columns[Math.min(span.start() - start, part.length())];
        boolean wide = start > lineStart || columns[part.length()] > WIDEST;
        this.first = wide ? Math.max(0, at - BEFORE) : 0;
        this.text = wide ? cut(shown, first) : shown;
    }

    private static String part(String text, int start, int place) {
        int limit = Math.min(text.length(), place + NEAR);
        int lineEnd = text.indexOf('\n', place);
        int end = lineEnd < 0 || lineEnd > limit ? limit : lineEnd;
        while (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, end);
    }

    /** What stands on the line. */
    String text() {
        return text;
    }

    /** Blanks up to the start of a span on this line, and marks below it: at least one, and none past the line's end. */
    String underline(Span span, char mark) {
        int last = columns.length - 1;
        int from = columns[clamp(span.start() - start, last)] - first;
        int to = Math.min(columns[clamp(span.end() - start, last)] - first, WIDEST);
        return " ".repeat(Math.max(0, from)) + String.valueOf(mark).repeat(Math.max(1, to - Math.max(0, from)));
    }

    /** Whether the start of a span on the same line is in sight. */
    boolean shows(Span span) {
        int at = span.start() - start;
        return at >= 0 && at < columns.length && columns[at] >= first && columns[at] < first + WIDEST;
    }

    private static int clamp(int offset, int last) {
        return Math.max(0, Math.min(offset, last));
    }

    private static String show(String line, int[] columns) {
        StringBuilder shown = new StringBuilder(line.length());
        int column = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int next = i + Character.charCount(character);
            for (int j = i; j < next; j++) {
                columns[j] = column;
            }
            if (character == '\t') {
                int blanks = TAB - column % TAB;
                shown.append(" ".repeat(blanks));
                column += blanks;
            } else if (Characters.isInvisible(character)) {
                shown.append('\uFFFD');
                column++;
            } else {
                shown.appendCodePoint(character);
                column += Characters.width(character);
            }
            i = next;
        }
        columns[line.length()] = column;
        return shown.toString();
    }

    /** The columns of a long line from one column on, with marks where something is left out. */
    private static String cut(String shown, int first) {
        StringBuilder part = new StringBuilder();
        int column = 0;
        for (int i = 0; i < shown.length() && column < first + WIDEST; ) {
            int character = shown.codePointAt(i);
            if (column >= first) {
                part.appendCodePoint(character);
            }
            column += Characters.width(character);
            i += Character.charCount(character);
        }
        if (first > 0) {
            part.setCharAt(0, '…');
        }
        return part.append(column >= first + WIDEST ? "…" : "").toString();
    }
}
