package dev.plimsoll.value;

import java.math.BigDecimal;

/** A quotient of two polynomials of the price that a {@link Probe} looks beyond. */
public final class Curve extends Scalar {
    /** Beyond 2^300 above the value at the price there is a pole. */
    private static final int MOST_DOUBLINGS = 300;

    private final Probe probe;
    private final Polynomial numerator;
    private final Polynomial denominator;

    Curve(Probe probe, Polynomial numerator, Polynomial denominator) {
        this.probe = probe;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** A constant beside another curve. */
    static Curve constant(Fraction value, Curve beside) {
        return new Curve(
                beside.probe, Polynomial.constant(value.numerator()), Polynomial.constant(value.denominator()));
    }

    private Curve curve(Scalar other) {
        if (other instanceof Fraction value) {
            return constant(value, this);
        }
        Curve that = (Curve) other;
        if (that.probe != probe) {
            throw new IllegalStateException("two prices are being solved at once");
        }
        return that;
    }

    /** Without powers of the price that both parts have: just beyond a price it is not 0. */
    private Curve made(Polynomial top, Polynomial bottom) {
        int common = Math.min(top.lowestPower(), bottom.lowestPower());
        return new Curve(probe, top.dividedByPower(common), bottom.dividedByPower(common));
    }

    @Override
    public Scalar plus(Scalar other) {
        Curve that = curve(other);
        if (denominator.isSame(that.denominator)) {
            return made(numerator.plus(that.numerator), denominator);
        }
        int common = Math.min(denominator.lowestPower(), that.denominator.lowestPower());
        Polynomial mine = denominator.dividedByPower(common);
        return made(
                numerator.times(that.denominator.dividedByPower(common)).plus(that.numerator.times(mine)),
                mine.times(that.denominator));
    }

    @Override
    public Scalar times(Scalar other) {
        Curve that = curve(other);
        return made(numerator.times(that.numerator), denominator.times(that.denominator));
    }

    @Override
    public Scalar over(Scalar divisor) {
        Curve that = curve(divisor);
        if (that.numerator.isZero()) {
            throw new ArithmeticException("division by zero");
        }
        return made(numerator.times(that.denominator), denominator.times(that.numerator));
    }

    @Override
    public Scalar negate() {
        return made(numerator.negate(), denominator);
    }

    @Override
    public int signum() {
        return probe.sign(numerator) * probe.sign(denominator);
    }

    /** Guesses at the price, then moves by comparisons, each of which the probe notes, until it is exact. */
    @Override
    public Fraction floor() {
        probe.round(true);
        try {
            return rounded();
        } finally {
            probe.round(false);
        }
    }

    private Fraction rounded() {
        Fraction low = Fraction.of(toDecimal()).floor();
        Fraction high = low.plus(ONE);
        Fraction step = ONE;
        for (int i = 0; compareTo(low) < 0; i++) {
            high = low;
            low = low.plus(step.negate());
            step = doubled(step, i);
        }
        for (int i = 0; compareTo(high) >= 0; i++) {
            low = high;
            high = high.plus(step);
            step = doubled(step, i);
        }
        Fraction two = ONE.plus(ONE);
        for (Fraction middle = low.plus(high).over(two).floor();
                middle.compareTo(low) > 0;
                middle = low.plus(high).over(two).floor()) {
            if (compareTo(middle) < 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static Fraction doubled(Fraction step, int times) {
        if (times > MOST_DOUBLINGS) {
            throw new ArithmeticException("unbounded at the price");
        }
        return step.plus(step);
    }

    @Override
    public BigDecimal toDecimal() {
        Fraction bottom = denominator.at(probe.price());
        return bottom.isZero()
                ? BigDecimal.ZERO
                : numerator.at(probe.price()).over(bottom).toDecimal();
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
