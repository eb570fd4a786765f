package dev.plimsoll.margin;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A row of a bracket table.
 *
 * @param floor where it starts; 0 for the first
 * @param bound where it ends; absent for an open last row
 * @param cells the columns' values; a leverage as its number, deductions worked out
 */
public record Bracket(BigDecimal floor, Optional<BigDecimal> bound, SortedMap<String, BigDecimal> cells) {
    public Bracket {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
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
