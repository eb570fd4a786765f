package dev.plimsoll.features.mutation;

import dev.plimsoll.source.Span;

/** What stands between two parts of an expression: an operator, blanks and comments around it. */
final class Gap {
    private Gap() {}

    /** The operator. */
    static Span between(Span left, Span right) {
        String text = left.source().text();
        int start = skipped(text, left.end());
        int end = start;
        for (int at = start; at < right.start(); ) {
            int next = skipped(text, at);
            if (next == at) {
                at++;
                end = at;
            } else {
                at = next;
            }
        }
        return new Span(left.source(), start, Math.max(start, end));
    }

    /** Past blanks and comments. */
    private static int skipped(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '#') {
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line;
            } else if (Character.isWhitespace(next)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }
}
