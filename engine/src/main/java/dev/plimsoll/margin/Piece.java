package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Polynomial;
import dev.plimsoll.value.Probe;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a condition says just beyond a price.
 *
 * @param answer there; false where the condition is not or cannot be looked at so
 * @param asked the polynomials whose signs it depends on
 */
record Piece(Fraction price, int direction, Value answer, List<Polynomial> asked) {
    static Piece beyond(Fraction price, int direction, Function<Scalar, Value> condition) {
        Probe probe = new Probe(price, direction);
        try {
            return new Piece(price, direction, condition.apply(probe.variable()), probe.asked());
        } catch (ArithmeticException tooComplex) {
            return unknown(price, direction);
        }
    }

    static Piece unknown(Fraction price, int direction) {
        return new Piece(price, direction, Value.Truth.FALSE, List.of());
    }

    /** The prices up to another one at which one of the signs changes, in the order in which they are met, and that one. */
    List<Fraction> changes(Fraction to) {
        TreeSet<Fraction> prices = new TreeSet<>((one, other) -> direction * one.compareTo(other));
        for (Polynomial polynomial : asked) {
            Optional<Root> root = Roots.nearest(polynomial, price, direction, Optional.of(to));
            while (root.isPresent() && prices.add(root.get().far())) {
                root = Roots.nearest(polynomial, root.get().far(), direction, Optional.of(to));
            }
        }
        prices.add(to);
        return new ArrayList<>(prices);
    }
}
