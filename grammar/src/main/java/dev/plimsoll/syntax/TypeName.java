package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;

/** A type as written in an {@code attribute} or {@code setting}. */
public sealed interface TypeName {
    Span span();

    /** {@code truth}, {@code leverage}, {@code amount of settle}, {@code number per quantity}: its words in order. */
    record Words(Span span, List<Name> words) implements TypeName {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** {@code one of A, B}. */
    record OneOf(Span span, List<Name> values) implements TypeName {
        public OneOf {
            values = List.copyOf(values);
        }
    }
}
