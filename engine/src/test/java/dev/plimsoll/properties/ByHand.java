package dev.plimsoll.properties;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Position;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A position's amounts, and where a trigger on its equity is met, worked out by hand: all along its value, not its price. */
record ByHand(Ladder row, Position position) {
    private Scalar size() {
        return Fraction.of(position.quantity().multiply(row.size()));
    }

    private int sign() {
        return position.side().sign();
    }

    Scalar value(Scalar price) {
        return row.inverse() ? size().over(price) : size().times(price);
    }

    private Scalar price(Scalar value) {
        return row.inverse() ? size().over(value) : value.over(size());
    }

    Scalar entryValue() {
        return value(Fraction.of(position.entryPrice()));
    }

    /** 1 where a larger value is a gain. */
    private int gainSign() {
        return row.inverse() ? -sign() : sign();
    }

    private Scalar slope() {
        return Fraction.of(gainSign());
    }

    Scalar gain(Scalar price) {
        return value(price).minus(entryValue()).times(slope());
    }

    Scalar maintenance(Scalar price) {
        return row.rungs().asked(value(price));
    }

    int rung(Scalar price) {
        return row.rungs().rung(value(price));
    }

    Scalar initial(Scalar price) {
        return value(price).over(Fraction.of(position.leverage()));
    }

    /** Its isolated margin. */
    Scalar margin() {
        return position.mode() == MarginMode.ISOLATED
                ? Fraction.of(position.margin().orElseThrow())
                : Scalar.ZERO;
    }

    /**
     * Where from a mark on a trigger is first met, toward the worse; or where it holds already, where it ceases toward the
     * better.
     *
     * @param behind what stands behind the position
     * @param touching whether equity that is just the maintenance margin is too little
     */
    Optional<Scalar> boundary(Scalar mark, Scalar behind, boolean touching) {
        Scalar fixed = behind.minus(entryValue().times(slope()));
        Predicate<Scalar> holds = value -> {
            int order = fixed.plus(value.times(slope())).compareTo(row.rungs().asked(value));
            return order < 0 || touching && order == 0;
        };
        Scalar from = value(mark);
        return holds.test(from)
                ? first(from, gainSign(), holds.negate(), fixed)
                : first(from, -gainSign(), holds, fixed);
    }

    private Optional<Scalar> first(Scalar from, int direction, Predicate<Scalar> holds, Scalar fixed) {
        List<Scalar> stops = new ArrayList<>(row.rungs().meetings(fixed, slope()));
        stops.removeIf(stop -> stop.compareTo(from) != direction);
        Comparator<Scalar> outward = Scalar::compareTo;
        stops.sort(direction > 0 ? outward : outward.reversed());
        stops.add(0, from);
        for (int i = 0; i < stops.size(); i++) {
            Scalar here = stops.get(i);
            Scalar next =
                    i + 1 < stops.size() ? stops.get(i + 1) : direction > 0 ? here.times(Fraction.of(3)) : Scalar.ZERO;
            if (holds.test(here) || holds.test(here.plus(next).over(Fraction.of(2)))) {
                return Optional.of(price(here));
            }
        }
        return Optional.empty();
    }

    /** Rounded to the tick toward the worse; nothing if that is not above 0. */
    Optional<BigDecimal> worse(Scalar price) {
        Scalar ticks = price.over(Fraction.of(row.tick()));
        Scalar whole = sign() > 0 ? ticks.floor() : ticks.negate().floor().negate();
        BigDecimal rounded = whole.toDecimal().multiply(row.tick());
        return rounded.signum() > 0 ? Optional.of(rounded) : Optional.empty();
    }

    /** Some ticks worse than a price. */
    BigDecimal worse(BigDecimal price, int ticks) {
        return price.subtract(row.tick().multiply(BigDecimal.valueOf((long) ticks * sign())));
    }
}
