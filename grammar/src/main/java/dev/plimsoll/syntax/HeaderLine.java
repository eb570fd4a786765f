package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;

/** A line of the policy header. */
public sealed interface HeaderLine {
    Span span();

    record Title(Span span, Text text) implements HeaderLine {}

    /** {@code settles in USDT}. */
    record SettlesIn(Span span, Name currency) implements HeaderLine {}

    /** {@code settles in each}. */
    record SettlesInEach(Span span) implements HeaderLine {}

    /** {@code pooled in USD}. */
    record PooledIn(Span span, Name currency) implements HeaderLine {}

    record Modes(Span span, List<Name> modes) implements HeaderLine {
        public Modes {
            modes = List.copyOf(modes);
        }
    }

    /** {@code prices fresh for 60s}. */
    record PricesFreshFor(Span span, Expression duration) implements HeaderLine {}

    record EffectiveFrom(Span span, Effective effective) implements HeaderLine {}

    record Citation(Span span, Text text) implements HeaderLine {}
}
