package dev.plimsoll.io;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.Span;
import java.util.HashMap;
import java.util.Map;

/** Finds what may be given once and is given again, and reports both places. */
final class Repeats {
    private final Problems problems;
    private final Map<String, Span> seen = new HashMap<>();

    Repeats(Problems problems) {
        this.problems = problems;
    }

    void add(String thing, Span span, String path, String message, String help) {
        Span first = seen.putIfAbsent(thing, span);
        if (first != null) {
            problems.add(Diagnostic.of(DataCode.DUPLICATE_ENTRY, span, message)
                    .withHelp(help)
                    .withRelated(first, "first given here")
                    .withPath(path));
        }
    }
}
