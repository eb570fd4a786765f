package dev.plimsoll.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction. Reduced only when it grows, so two equal ones may be written differently. */
final class Rational implements Comparable<Rational> {
    static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);
    private static final int REDUCE_FROM_BITS = 160;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    static Rational of(BigDecimal value) {
        return value.scale() <= 0
                ? new Rational(value.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    private static Rational made(BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() == 0) {
            return ZERO;
        }
        BigInteger above = denominator.signum() < 0 ? numerator.negate() : numerator;
        BigInteger below = denominator.abs();
        if (below.bitLength() < REDUCE_FROM_BITS) {
            return new Rational(above, below);
        }
        BigInteger common = above.gcd(below);
        return new Rational(above.divide(common), below.divide(common));
    }

    Rational plus(Rational other) {
        if (denominator.equals(other.denominator)) {
            return made(numerator.add(other.numerator), denominator);
        }
        return made(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational minus(Rational other) {
        return plus(other.negated());
    }

    Rational times(Rational other) {
        return made(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The other one is not 0. */
    Rational over(Rational other) {
        return made(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Rational negated() {
        return new Rational(numerator.negate(), denominator);
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
        return numerator.signum();
    }

    boolean isAbove(Rational other) {
        return compareTo(other) > 0;
    }

    boolean isBelow(Rational other) {
        return compareTo(other) < 0;
    }

    /** The largest whole number that is not above. */
    Rational floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return new Rational(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    Rational ceiling() {
        return negated().floor().negated();
    }

    /** As printed: exact where 34 digits are enough, else rounded half even to 34. */
    BigDecimal decimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
    }

    boolean isPrintedAs(BigDecimal printed) {
        return decimal().compareTo(printed) == 0;
    }

    @Override
    public int compareTo(Rational other) {
        int signs = Integer.compare(sign(), other.sign());
        if (signs != 0) {
            return signs;
        }
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return decimal().stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
