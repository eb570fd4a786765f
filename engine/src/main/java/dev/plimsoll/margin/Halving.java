package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brackets the place where a condition begins to hold, in steps that grow, and halves it down to 30 digits. Where the steps
 * are fine, none is wider than a hundredth of the price until that is ten times what it was, or a tenth; up to a limit none
 * is wider than a hundredth of the way. Of fine steps the prices are looked at, too, where a sign changes that was asked for
 * at their start.
 */
final class Halving {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal WIDTH = BigDecimal.ONE.movePointLeft(30);
    /** The first step against the price, and how many steps, each twice the one before. */
    private static final BigDecimal FIRST = new BigDecimal("0.001");

    private static final int MOST_STEPS = 30;
    /** The widest of fine steps, and how many of them lead to ten times a price. */
    private static final BigDecimal WIDEST = new BigDecimal("0.01");

    private static final int FINE_STEPS = 235;
    private static final int LIMITED_STEPS = 100;

    private final Function<Scalar, Value> condition;
    private final int direction;
    private final Optional<Fraction> limit;
    private final boolean fine;

    private Halving(Function<Scalar, Value> condition, int direction, Optional<Fraction> limit, boolean fine) {
        this.condition = condition;
        this.direction = direction;
        this.limit = limit;
        this.fine = fine;
    }

    /** In fine steps, as far as a limit if there is one. */
    static Halving fine(Function<Scalar, Value> condition, int direction, Optional<Fraction> limit) {
        return new Halving(condition, direction, limit, true);
    }

    /** In steps that only grow, for conditions that take long. */
    static Halving coarse(Function<Scalar, Value> condition, int direction) {
        return new Halving(condition, direction, Optional.empty(), false);
    }

    /** From a price at which the condition does not hold. */
    Boundary from(Fraction start) {
        Fraction near = rounded(start);
        BigDecimal share = FIRST;
        Piece piece = beyond(near);
        int fineSteps = fine ? FINE_STEPS : 0;
        for (int step = 0; step < fineSteps + MOST_STEPS; step++) {
            if (limit.isPresent() && near.compareTo(limit.get()) >= 0) {
                return new Boundary.Nowhere();
            }
            Fraction far = limit.isPresent()
                    ? evenly(start, limit.get(), step + 1)
                    : stepped(near, step < fineSteps ? share.min(WIDEST) : share);
            for (Map.Entry<Fraction, Boolean> change : piece.changes(far).entrySet()) {
                Value there = condition.apply(change.getKey());
                if (!there.equals(Value.Truth.FALSE)) {
                    return halve(near, change.getKey(), there);
                }
                piece = change.getValue() ? beyond(change.getKey()) : piece;
                if (!piece.answer().equals(Value.Truth.FALSE)) {
                    return beginning(near, piece);
                }
                near = change.getKey();
            }
            share = step < fineSteps ? share.add(share).min(WIDEST) : share.add(share);
        }
        return new Boundary.Nowhere();
    }

    /** Where it holds just beyond a price but not there: from there on, if it does not hold just before it, too. */
    private Boundary beginning(Fraction near, Piece piece) {
        Value before = Piece.beyond(piece.price(), -direction, condition).answer();
        return before.equals(Value.Truth.FALSE)
                ? BoundarySearch.answer(piece.answer(), piece.price(), false, false)
                : halve(near, piece.price(), before);
    }

    /** Of coarse steps nothing, as what takes long may not be asked so at all; nor beyond the limit. */
    private Piece beyond(Fraction price) {
        boolean within = limit.isEmpty() || price.compareTo(limit.get()) < 0;
        return fine && within ? Piece.beyond(price, direction, condition) : Piece.unknown(price, direction);
    }

    private static Fraction evenly(Fraction start, Fraction limit, int steps) {
        Scalar way = limit.minus(start).times(Fraction.of(steps)).over(Fraction.of(LIMITED_STEPS));
        return steps >= LIMITED_STEPS ? limit : rounded((Fraction) start.plus(way));
    }

    /** Up by a share of the price, down to the same share below it. */
    private Fraction stepped(Fraction price, BigDecimal share) {
        Fraction factor = Fraction.of(BigDecimal.ONE.add(share));
        if (price.isZero()) {
            return Fraction.of(share);
        }
        return rounded(direction > 0 ? price.times(factor) : price.over(factor));
    }

    /**
     * Where there is no answer at the end of a step, the condition may have begun to hold before that.
     *
     * @param at the answer at the end, or just before it
     */
    private Boundary halve(Fraction from, Fraction to, Value at) {
        Fraction near = from;
        Fraction far = to;
        Value beyond = at;
        while (far.minus(near).abs().isGreaterThan(far.abs().times(Fraction.of(WIDTH)))) {
            Fraction middle = rounded(near.plus(far).over(Fraction.of(2)));
            Value there = condition.apply(middle);
            if (there.equals(Value.Truth.FALSE)) {
                near = middle;
            } else {
                far = middle;
                beyond = there;
            }
        }
        return BoundarySearch.answer(beyond, far, true, false);
    }

    private static Fraction rounded(Fraction price) {
        return Fraction.of(price.toDecimal().round(DIGITS));
    }
}
