package dev.plimsoll.importer;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;

/** Downloads that broke off. */
final class Cut {
    /** How far before the end of such a file what is not closed may begin. */
    private static final int NEAR = 10_000;

    private Cut() {}

    /** What keeps a file from being JSON, in other words if it is that its end is missing. */
    static Diagnostic off(Source source, Diagnostic problem) {
        String text = source.text().strip();
        boolean opened = text.startsWith("{") || text.startsWith("[");
        boolean closed = text.endsWith("}") || text.endsWith("]");
        int end = source.text().length();
        if (problem.code() != DataCode.MALFORMED
                || !opened
                || closed
                || end - problem.span().start() > NEAR) {
            return problem;
        }
        return Diagnostic.of(DataCode.MALFORMED, new Span(source, end, end), "the file ends in the middle of something")
                .withHelp("download it again: it was cut off");
    }
}
