package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.source.Span;

/** What to underline of a value: all of it if it is on one line, else its first key or value. */
final class Spots {
    private Spots() {}

    static Span of(Node node) {
        Span span = node.span();
        if (span.from().line() == span.to().line()) {
            return span;
        }
        if (node instanceof Node.Mapping map && !map.entries().isEmpty()) {
            return of(map.entries().get(0).key());
        }
        if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
            return of(list.items().get(0));
        }
        return new Span(span.source(), span.start(), span.start() + 1);
    }
}
