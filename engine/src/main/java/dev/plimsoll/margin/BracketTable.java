package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bracket table whose laws hold: for each instrument rows that are contiguous from 0.
 *
 * @param by the attribute whose amount finds the row: {@code notional}, {@code quantity}, …
 * @param boundInRow whether a bound belongs to the row that it ends ({@code up to}) or to the next ({@code below})
 * @param marginal whether rates apply by slices; then each rate column {@code X_rate} has an {@code X_deduction}
 * @param own rows of instruments with a block of their own, by symbol
 * @param forAll rows of all other instruments
 */
public record BracketTable(
        String name,
        String by,
        boolean boundInRow,
        boolean marginal,
        SortedMap<String, List<Bracket>> own,
        Optional<List<Bracket>> forAll) {
    public BracketTable {
        own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
    }

    /** The rows that hold for an instrument; none if the table does not know it. */
    public List<Bracket> rows(String instrument) {
        List<Bracket> rows = own.get(instrument);
        return rows != null ? rows : forAll.orElse(List.of());
    }

    /**
     * The index of the row of an amount.
     *
     * @return absent beyond a closed last row, or where there are no rows
     */
    public Optional<Integer> row(String instrument, Scalar amount) {
        List<Bracket> rows = rows(instrument);
        for (int i = 0; i < rows.size(); i++) {
            Optional<BigDecimal> bound = rows.get(i).bound();
            if (bound.isEmpty()) {
                return Optional.of(i);
            }
            int order = amount.compareTo(Fraction.of(bound.get()));
            if (order < 0 || (order == 0 && boundInRow)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
