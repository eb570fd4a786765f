package dev.plimsoll.source;

/**
 * A stretch of a source, by UTF-16 offsets.
 *
 * @param start the first offset
 * @param end one past the last
 */
public record Span(Source source, int start, int end) {
    public Span {
        if (start < 0 || end < start || end > source.text().length()) {
            throw new IllegalArgumentException("span " + start + ".." + end + " outside " + source.name());
        }
    }

    public Position from() {
        return source.position(start);
    }

    /** The line that it starts on, from 1; cheaper than {@link #from}. */
    public int line() {
        return source.lineAt(start);
    }

    public Position to() {
        return source.position(end);
    }

    public String text() {
        return source.text().substring(start, end);
    }

    /** From the start of this span to the end of the other, of the same source. */
    public Span to(Span last) {
        return new Span(source, start, Math.max(end, last.end));
    }

    /** Whether both start in the same source at the same offset. */
    public boolean startsWith(Span other) {
        return source.name().equals(other.source.name()) && start == other.start;
    }

    /** {@code file:line:column}. */
    @Override
    public String toString() {
        return source.name() + ":" + from();
    }
}
