package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;

/** The fraction with the smallest denominator in an interval, by continued fractions. */
final class Simplest {
    private Simplest() {}

    /** Of a closed interval of positive numbers, whichever end is larger. */
    static Fraction between(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? from(one, other) : from(other, one);
    }

    private static Fraction from(Fraction low, Fraction high) {
        Fraction whole = low.floor();
        if (whole.compareTo(low) == 0) {
            return whole;
        }
        Fraction next = whole.plus(Scalar.ONE);
        if (next.compareTo(high) <= 0) {
            return next;
        }
        Fraction inside = from(Scalar.ONE.over(high.plus(whole.negate())), Scalar.ONE.over(low.plus(whole.negate())));
        return whole.plus(Scalar.ONE.over(inside));
    }
}
