package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;

/** Brackets the place where a condition begins to hold, in growing steps, and halves it down to 30 digits. */
final class Halving {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal WIDTH = BigDecimal.ONE.movePointLeft(30);
    /** The first step against the price, and how many steps, each twice the one before. */
    private static final BigDecimal FIRST = new BigDecimal("0.001");

    private static final int MOST_STEPS = 30;

    private final Function<Scalar, Value> condition;
    private final int direction;
    private final Optional<Fraction> limit;

    Halving(Function<Scalar, Value> condition, int direction, Optional<Fraction> limit) {
        this.condition = condition;
        this.direction = direction;
        this.limit = limit;
    }

    /** From a price at which the condition does not hold. */
    Boundary from(Fraction start) {
        Fraction near = rounded(start);
        BigDecimal factor = FIRST;
        for (int step = 0; step < MOST_STEPS; step++) {
            Fraction far = capped(stepped(near, factor));
            Value there = condition.apply(far);
            if (!there.equals(Value.Truth.FALSE)) {
                return there instanceof Value.Failed
                        ? BoundarySearch.answer(there, far, true, false)
                        : halve(near, far);
            }
            if (limit.isPresent() && far.compareTo(limit.get()) >= 0) {
                return new Boundary.Nowhere();
            }
            near = far;
            factor = factor.add(factor);
        }
        return new Boundary.Nowhere();
    }

    /** Up by a share of the price, down to the same share below it. */
    private Fraction stepped(Fraction price, BigDecimal share) {
        Fraction factor = Fraction.of(BigDecimal.ONE.add(share));
        if (price.isZero()) {
            return Fraction.of(share);
        }
        return rounded(direction > 0 ? price.times(factor) : price.over(factor));
    }

    private Fraction capped(Fraction price) {
        return limit.isPresent() && price.compareTo(limit.get()) > 0 ? limit.get() : price;
    }

    private Boundary halve(Fraction from, Fraction to) {
        Fraction near = from;
        Fraction far = to;
        while (far.minus(near).abs().isGreaterThan(far.abs().times(Fraction.of(WIDTH)))) {
            Fraction middle = rounded(near.plus(far).over(Fraction.of(2)));
            Value there = condition.apply(middle);
            if (there instanceof Value.Failed) {
                return BoundarySearch.answer(there, middle, true, false);
            }
            if (there.equals(Value.Truth.TRUE)) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return new Boundary.At(far, true, false);
    }

    private static Fraction rounded(Fraction price) {
        return Fraction.of(price.toDecimal().round(DIGITS));
    }
}
