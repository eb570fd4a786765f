package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Polynomial;
import dev.plimsoll.value.Probe;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds where a condition on a price begins to hold, going from a price in one direction. What the condition computes is
 * looked at just beyond the price reached; as long as no number changes its sign whose sign it asked for, its answer
 * stays. So the search leaps from root to root, and each boundary is found exactly, in whatever bracket it lies.
 *
 * <p>A condition with very many pieces, such as one that rounds to a small step, is followed for some of them and then
 * bracketed and halved: of several places where it begins to hold one may then be leapt over.
 */
public final class BoundarySearch {
    /** Roots followed before the search halves. */
    private static final int MOST_PIECES = 400;

    private final Function<Scalar, Value> condition;
    private final int direction;
    private final Optional<Fraction> limit;

    private BoundarySearch(Function<Scalar, Value> condition, int direction, Optional<Fraction> limit) {
        this.condition = condition;
        this.direction = direction;
        this.limit = limit;
    }

    /**
     * The nearest price at which a condition holds: {@code from} itself, or beyond it.
     *
     * @param direction 1 up to infinity, −1 down to 0, which is no price
     * @param condition gives {@link Value.Truth} or {@link Value.Failed} for a number or a price that is being probed
     */
    public static Boundary nearest(Fraction from, int direction, Function<Scalar, Value> condition) {
        return nearest(from, direction, condition.apply(from), condition);
    }

    /**
     * The nearest of a condition that was asked at the start already.
     *
     * @param there its answer at {@code from}
     */
    public static Boundary nearest(Fraction from, int direction, Value there, Function<Scalar, Value> condition) {
        return new BoundarySearch(condition, direction, Optional.empty()).from(from, there);
    }

    /** The nearest upwards, no farther than a limit, which is included. */
    public static Boundary nearestUpTo(Fraction limit, Fraction from, Function<Scalar, Value> condition) {
        return new BoundarySearch(condition, 1, Optional.of(limit)).from(from, condition.apply(from));
    }

    /**
     * The nearest price at which a condition holds that gives no answer while a price is probed: bracketed and halved, so
     * of several places where it begins to hold one may be leapt over.
     */
    public static Boundary bracketed(Fraction from, int direction, Function<Scalar, Value> condition) {
        Value there = condition.apply(from);
        return there.equals(Value.Truth.FALSE)
                ? Halving.coarse(condition, direction).from(from)
                : answer(there, from, true, true);
    }

    private Boundary from(Fraction start, Value there) {
        if (!there.equals(Value.Truth.FALSE)) {
            return answer(there, start, true, true);
        }
        Fraction reached = start;
        try {
            for (int piece = 0; piece < MOST_PIECES; piece++) {
                if (limit.isPresent() && reached.compareTo(limit.get()) >= 0) {
                    return new Boundary.Nowhere();
                }
                Probe probe = new Probe(reached, direction);
                Value beyond = condition.apply(probe.variable());
                if (!beyond.equals(Value.Truth.FALSE)) {
                    return answer(beyond, reached, false, true);
                }
                Optional<Root> root = nearestRoot(probe);
                if (root.isEmpty()) {
                    return new Boundary.Nowhere();
                }
                reached = root.get().far();
                Value at = condition.apply(reached);
                if (!at.equals(Value.Truth.FALSE)) {
                    return answer(at, reached, true, root.get().isExact());
                }
            }
        } catch (ArithmeticException tooComplex) {
            return Halving.fine(condition, direction, limit).from(reached);
        }
        return Halving.fine(condition, direction, limit).from(reached);
    }

    static Boundary answer(Value value, Fraction price, boolean inclusive, boolean exact) {
        return value instanceof Value.Failed failed
                ? new Boundary.Unknown(failed.fault())
                : new Boundary.At(price, inclusive, exact);
    }

    private Optional<Root> nearestRoot(Probe probe) {
        Optional<Root> nearest = Optional.empty();
        List<Polynomial> straightFirst = new ArrayList<>(probe.asked());
        straightFirst.sort(Comparator.comparingInt(Polynomial::degree));
        for (Polynomial polynomial : straightFirst) {
            // Only a root that is nearer than the nearest so far is of interest; whether there is one takes less than
            // which.
            Optional<Fraction> within = nearest.map(Root::far).or(() -> limit);
            Optional<Root> root = Roots.nearest(polynomial, probe.price(), direction, within);
            if (root.isPresent()) {
                nearest = root;
            }
        }
        return nearest;
    }
}
