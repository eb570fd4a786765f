package dev.plimsoll.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction in lowest terms; counted in longs as long as they are large enough. */
final class Rational implements Comparable<Rational> {
    static final Rational ZERO = new Rational(0, 1);
    static final Rational ONE = new Rational(1, 1);

    private static final int MOST_DIGITS = 18;
    private static final int MOST_BITS = 62;

    private final long above;
    private final long below;
    /** Null where the longs are used. */
    private final BigInteger numerator;

    private final BigInteger denominator;

    private Rational(long above, long below) {
        this.above = above;
        this.below = below;
        this.numerator = null;
        this.denominator = null;
    }

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.above = 0;
        this.below = 0;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    static Rational of(long value) {
        return new Rational(value, 1);
    }

    static Rational of(BigDecimal value) {
        if (value.precision() <= MOST_DIGITS && value.scale() >= 0 && value.scale() <= MOST_DIGITS) {
            return made(value.unscaledValue().longValue(), powerOfTen(value.scale()));
        }
        return value.scale() <= 0
                ? made(value.toBigIntegerExact(), BigInteger.ONE)
                : made(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** The denominator is above 0. */
    private static Rational made(long above, long below) {
        if (below == 1) {
            return new Rational(above, 1);
        }
        long common = gcd(below, Math.abs(above));
        return new Rational(above / common, below / common);
    }

    private static long gcd(long one, long other) {
        long larger = one;
        long smaller = other;
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }

    private static Rational made(BigInteger above, BigInteger below) {
        BigInteger common = above.gcd(below);
        BigInteger top = above.divide(below.signum() < 0 ? common.negate() : common);
        BigInteger bottom = below.abs().divide(common);
        return top.bitLength() <= MOST_BITS && bottom.bitLength() <= MOST_BITS
                ? new Rational(top.longValue(), bottom.longValue())
                : new Rational(top, bottom);
    }

    private boolean isShort() {
        return numerator == null;
    }

    private BigInteger numerator() {
        return isShort() ? BigInteger.valueOf(above) : numerator;
    }

    private BigInteger denominator() {
        return isShort() ? BigInteger.valueOf(below) : denominator;
    }

    /** Whether a product is a long, and the sum of two such too. */
    private static boolean fits(long one, long other) {
        return Long.numberOfLeadingZeros(Math.abs(one)) + Long.numberOfLeadingZeros(Math.abs(other))
                >= 2 * Long.SIZE - MOST_BITS;
    }

    Rational plus(Rational other) {
        if (isShort() && other.isShort()) {
            if (below == other.below && fits(above, 1) && fits(other.above, 1)) {
                return made(above + other.above, below);
            }
            if (fits(above, other.below) && fits(other.above, below) && fits(below, other.below)) {
                return made(above * other.below + other.above * below, below * other.below);
            }
        }
        return made(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    Rational minus(Rational other) {
        return plus(other.negated());
    }

    Rational times(Rational other) {
        return isShort() && other.isShort() && fits(above, other.above) && fits(below, other.below)
                ? made(above * other.above, below * other.below)
                : made(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /** The other one is not 0. */
    Rational over(Rational other) {
        if (isShort() && other.isShort() && fits(above, other.below) && fits(below, other.above)) {
            long top = above * other.below;
            long bottom = below * other.above;
            return bottom < 0 ? made(-top, -bottom) : made(top, bottom);
        }
        return made(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    Rational negated() {
        return isShort() ? new Rational(-above, below) : new Rational(numerator.negate(), denominator);
    }

    Rational abs() {
        return sign() < 0 ? negated() : this;
    }

    Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    int sign() {
        return isShort() ? Long.signum(above) : numerator.signum();
    }

    boolean isAbove(Rational other) {
        return compareTo(other) > 0;
    }

    boolean isBelow(Rational other) {
        return compareTo(other) < 0;
    }

    /** The largest whole number that is not above. */
    Rational floor() {
        if (isShort()) {
            return new Rational(Math.floorDiv(above, below), 1);
        }
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return made(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    Rational ceiling() {
        return negated().floor().negated();
    }

    /** As printed: exact where 34 digits are enough, else rounded half even to 34. */
    BigDecimal decimal() {
        if (isShort() && below == 1) {
            return BigDecimal.valueOf(above);
        }
        return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), MathContext.DECIMAL128);
    }

    @Override
    public int compareTo(Rational other) {
        int signs = Integer.compare(sign(), other.sign());
        if (signs != 0) {
            return signs;
        }
        if (isShort() && other.isShort() && fits(above, other.below) && fits(other.above, below)) {
            return Long.compare(above * other.below, other.above * below);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * numerator().longValue() + denominator().longValue());
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
