package dev.plimsoll.features.text;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import io.cucumber.messages.types.Location;

/** Places in a feature. */
final class Lines {
    private Lines() {}

    /** What stands on a line, without the blanks around it. */
    static Span content(Source source, int line) {
        String text = source.line(line);
        int start = source.lineStart(line);
        int from = text.length() - text.stripLeading().length();
        return new Span(
                source,
                start + from,
                start + Math.max(from, text.stripTrailing().length()));
    }

    static Span content(Source source, Location location) {
        return content(source, Math.min(location.getLine().intValue(), source.lineCount()));
    }

    /** What stands on a line behind a keyword. */
    static Span behind(Source source, Location location, String keyword) {
        Span line = content(source, location);
        int start = Math.min(line.end(), line.start() + keyword.length());
        while (start < line.end() && source.text().charAt(start) == ' ') {
            start++;
        }
        return start < line.end() ? new Span(source, start, line.end()) : line;
    }
}
