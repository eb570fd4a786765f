package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Polynomial;
import dev.plimsoll.value.Probe;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a condition says just beyond a price.
 *
 * @param answer there; false where the condition is not or cannot be looked at so
 * @param asked the polynomials whose signs it depends on
 * @param compared those of them that were not asked only to round a number
 */
record Piece(Fraction price, int direction, Value answer, List<Polynomial> asked, List<Polynomial> compared) {
    static Piece beyond(Fraction price, int direction, Function<Scalar, Value> condition) {
        Probe probe = new Probe(price, direction);
        try {
            Value answer = condition.apply(probe.variable());
            return new Piece(price, direction, answer, probe.asked(), probe.compared());
        } catch (ArithmeticException tooComplex) {
            return unknown(price, direction);
        }
    }

    static Piece unknown(Fraction price, int direction) {
        return new Piece(price, direction, Value.Truth.FALSE, List.of(), List.of());
    }

    /**
     * The prices up to another one at which one of the signs changes, in the order in which they are met, and that one; of
     * each whether it is to be looked beyond, as at the end and where more than a rounded number changes.
     */
    SortedMap<Fraction, Boolean> changes(Fraction to) {
        SortedMap<Fraction, Boolean> prices = new TreeMap<>((one, other) -> direction * one.compareTo(other));
        add(asked, to, false, prices);
        add(compared, to, true, prices);
        prices.put(to, true);
        return prices;
    }

    private void add(List<Polynomial> polynomials, Fraction to, boolean beyond, SortedMap<Fraction, Boolean> prices) {
        for (Polynomial polynomial : polynomials) {
            Optional<Root> root = Roots.nearest(polynomial, price, direction, Optional.of(to));
            while (root.isPresent()
                    && !Boolean.valueOf(beyond).equals(prices.put(root.get().far(), beyond))) {
                root = Roots.nearest(polynomial, root.get().far(), direction, Optional.of(to));
            }
        }
    }
}
