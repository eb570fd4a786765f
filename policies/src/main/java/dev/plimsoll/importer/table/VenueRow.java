package dev.plimsoll.importer.table;

import dev.plimsoll.margin.Bracket;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bracket as an exchange states it.
 *
 * @param number the exchange's own, which rises from bracket to bracket
 * @param from where it starts, if that is said
 * @param bound where it ends; negative or very large: it is open; absent: it is open
 * @param cells by the full names of columns
 */
public record VenueRow(
        Span place, Optional<Cell> number, Optional<Cell> from, Optional<Cell> bound, SortedMap<String, Cell> cells) {
    /** A bound from here on means that there is none: 9e18. */
    static final BigDecimal NO_BOUND = new BigDecimal("9e18");

    public VenueRow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** Whether it has no end that counts. */
    public boolean isOpen() {
        return bound.isEmpty() || isNone(bound.get().value());
    }

    /** Whether a bound means that there is none. */
    public static boolean isNone(BigDecimal bound) {
        return bound.signum() < 0 || bound.compareTo(NO_BOUND) >= 0;
    }

    /** The same with another start and end. */
    VenueRow within(Optional<Cell> start, Optional<Cell> end) {
        return new VenueRow(place, number, start, end, cells);
    }

    /** As numbers. */
    Bracket bracket(BigDecimal floor) {
        SortedMap<String, BigDecimal> values = new TreeMap<>();
        cells.forEach((column, cell) -> values.put(column, cell.value()));
        return new Bracket(floor, isOpen() ? Optional.empty() : bound.map(Cell::value), values);
    }
}
