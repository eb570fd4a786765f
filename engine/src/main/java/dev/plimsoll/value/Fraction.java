package dev.plimsoll.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact rational number. Equal numbers are equal objects. */
public final class Fraction extends Scalar {
    /** Beyond so many digits a fraction is reduced, so that long sums of quotients do not grow without end. */
    private static final int REDUCE_ABOVE = 80;

    private final BigDecimal numerator;
    private final BigDecimal denominator;

    private Fraction(BigDecimal numerator, BigDecimal denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    public static Fraction of(BigDecimal value) {
        return new Fraction(value, BigDecimal.ONE);
    }

    public static Fraction of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /**
     * Numerator ÷ denominator.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Fraction of(BigDecimal numerator, BigDecimal denominator) {
        int sign = denominator.signum();
        if (sign == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (numerator.signum() == 0) {
            return of(BigDecimal.ZERO);
        }
        Fraction made = sign > 0
                ? new Fraction(numerator, denominator)
                : new Fraction(numerator.negate(), denominator.negate());
        return numerator.precision() + denominator.precision() > REDUCE_ABOVE ? made.reduced() : made;
    }

    public BigDecimal numerator() {
        return numerator;
    }

    /** Above zero. */
    public BigDecimal denominator() {
        return denominator;
    }

    @Override
    public Scalar plus(Scalar other) {
        return other instanceof Fraction that ? plus(that) : other.plus(this);
    }

    public Fraction plus(Fraction that) {
        if (isOver(that)) {
            return of(numerator.add(that.numerator), denominator);
        }
        return of(
                product(numerator, that.denominator).add(product(that.numerator, denominator)),
                product(denominator, that.denominator));
    }

    /** Whether the denominators are the same; most are one and the same object, 1. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isOver(Fraction that) {
        return denominator == that.denominator || denominator.compareTo(that.denominator) == 0;
    }

    @Override
    public Scalar times(Scalar other) {
        return other instanceof Fraction that ? times(that) : other.times(this);
    }

    public Fraction times(Fraction that) {
        return of(numerator.multiply(that.numerator), product(denominator, that.denominator));
    }

    /** One is not multiplied by. */
    @SuppressWarnings("ReferenceEquality")
    static BigDecimal product(BigDecimal left, BigDecimal right) {
        if (right == BigDecimal.ONE) {
            return left;
        }
        return left == BigDecimal.ONE ? right : left.multiply(right);
    }

    @Override
    public Scalar over(Scalar divisor) {
        if (divisor instanceof Fraction that) {
            return over(that);
        }
        return Curve.constant(this, (Curve) divisor).over(divisor);
    }

    public Fraction over(Fraction that) {
        return of(product(numerator, that.denominator), product(that.numerator, denominator));
    }

    @Override
    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    @Override
    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Scalar other) {
        if (other instanceof Fraction that) {
            if (isOver(that) || numerator.signum() != that.numerator.signum()) {
                return numerator.compareTo(that.numerator);
            }
            return product(numerator, that.denominator).compareTo(product(that.numerator, denominator));
        }
        return super.compareTo(other);
    }

    @Override
    public BigDecimal toDecimal() {
        if (denominator.compareTo(BigDecimal.ONE) == 0) {
            return numerator;
        }
        return numerator.divide(denominator, DISPLAY);
    }

    @Override
    public Fraction floor() {
        return of(numerator.divide(denominator, 0, RoundingMode.FLOOR));
    }

    /** The same number with coprime whole numerator and denominator. */
    private Fraction reduced() {
        int scale = Math.max(Math.max(numerator.scale(), denominator.scale()), 0);
        BigInteger top = numerator.setScale(scale).unscaledValue();
        BigInteger bottom = denominator.setScale(scale).unscaledValue();
        BigInteger common = top.gcd(bottom);
        return new Fraction(new BigDecimal(top.divide(common)), new BigDecimal(bottom.divide(common)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        Fraction least = reduced();
        return 31 * least.numerator.hashCode() + least.denominator.hashCode();
    }

    @Override
    public String toString() {
        return denominator.compareTo(BigDecimal.ONE) == 0
                ? numerator.toPlainString()
                : numerator.toPlainString() + "/" + denominator.toPlainString();
    }
}
