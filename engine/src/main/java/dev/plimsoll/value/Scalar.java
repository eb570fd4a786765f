package dev.plimsoll.value;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An exact number: a {@link Fraction}, or while a price is being solved a {@link Curve} of that price. Nothing is ever
 * rounded; comparisons are made on products. Code that computes with scalars need not know which of the two it has.
 */
public abstract sealed class Scalar permits Fraction, Curve {
    public static final Fraction ZERO = Fraction.of(BigDecimal.ZERO);
    public static final Fraction ONE = Fraction.of(BigDecimal.ONE);

    static final MathContext DISPLAY = MathContext.DECIMAL128;

    public abstract Scalar plus(Scalar other);

    public abstract Scalar times(Scalar other);

    /**
     * The exact quotient.
     *
     * @throws ArithmeticException if the divisor {@link #isZero is zero}; callers ask first
     */
    public abstract Scalar over(Scalar divisor);

    public abstract Scalar negate();

    /** −1, 0 or 1; of a curve just beyond the price that is being probed. */
    public abstract int signum();

    /**
     * The number in decimals, rounded in DECIMAL128 (34 digits, half even) where it has no finite form; of a curve at
     * the price that is being probed. For display and files, never for a comparison.
     */
    public abstract BigDecimal toDecimal();

    /**
     * The largest whole number that is not above this one; of a curve just beyond the price that is being probed, where
     * it is constant up to the next root.
     *
     * @throws ArithmeticException if the curve grows without bound towards the price
     */
    public abstract Fraction floor();

    public Scalar minus(Scalar other) {
        return plus(other.negate());
    }

    public boolean isZero() {
        return signum() == 0;
    }

    /** The order of the numbers: negative, zero or positive. */
    public int compareTo(Scalar other) {
        return minus(other).signum();
    }

    public boolean isLessThan(Scalar other) {
        return compareTo(other) < 0;
    }

    public boolean isGreaterThan(Scalar other) {
        return compareTo(other) > 0;
    }

    public Scalar abs() {
        return signum() < 0 ? negate() : this;
    }

    public Scalar min(Scalar other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Scalar max(Scalar other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
