package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * {@code for A, B} or {@code for all}, and its rows.
 *
 * @param instruments empty for {@code all}
 */
public record TierBlock(Span span, List<Expression> instruments, List<TierRow> rows) {
    public TierBlock {
        instruments = List.copyOf(instruments);
        rows = List.copyOf(rows);
    }

    public boolean isForAll() {
        return instruments.isEmpty();
    }
}
