package dev.plimsoll.margin;

import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a bracket table.
 *
 * @param floor where it starts; 0 for the first
 * @param bound where it ends; absent for an open last row
 * @param cells the columns' values; a leverage as its number, deductions worked out
 * @param place where it is written, if it is; two rows are equal wherever they stand
 */
public record Bracket(
        BigDecimal floor, Optional<BigDecimal> bound, SortedMap<String, BigDecimal> cells, Optional<Span> place) {
    public Bracket {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    public Bracket(BigDecimal floor, Optional<BigDecimal> bound, SortedMap<String, BigDecimal> cells) {
        this(floor, bound, cells, Optional.empty());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bracket bracket
                && floor.compareTo(bracket.floor) == 0
                && bound.equals(bracket.bound)
                && cells.equals(bracket.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bound, cells);
    }

    /**
     * A column's value.
     *
     * @throws IllegalArgumentException if the row has no such column: a mistake of ours
     */
    public BigDecimal cell(String column) {
        BigDecimal value = cells.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return value;
    }
}
