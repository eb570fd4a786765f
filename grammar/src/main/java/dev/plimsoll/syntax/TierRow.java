package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A bracket as written.
 *
 * @param bound empty for {@code above}
 */
public record TierRow(Span span, BoundKind kind, Optional<Expression> bound, List<Cell> cells) {
    public TierRow {
        cells = List.copyOf(cells);
    }

    /** Whether the bound itself is in the row. */
    public enum BoundKind {
        /** {@code up to B}: B is in it. */
        UP_TO,
        /** {@code below B}: B belongs to the next row. */
        BELOW,
        /** {@code above}: open. */
        ABOVE
    }

    /** A column's value; {@code auto} is a path expression of that name. */
    public record Cell(Span span, Name column, Expression value) {}
}
