package dev.plimsoll.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a printed price is the boundary of a trigger along an instrument's mark: there it holds, one tick better it does
 * not, and nothing else is met on the way from the mark.
 */
final class PriceCheck {
    private static final Rational FINE = Rational.of(BigDecimal.ONE.movePointLeft(12));
    private static final Rational HARDLY = Rational.of(new BigDecimal("0.000001"));
    private static final Rational QUARTER = Rational.of(new BigDecimal("0.25"));
    private static final long FAR = 1000;
    /** Prices that are tried between two. */
    private static final int MOST = 400;
    /** Times that a trigger may cease for less than a tick. */
    private static final int MOST_GAPS = 20;

    private static final List<String> LOWER = List.of("0.999", "0.9", "0.5", "0.1", "0.01");
    private static final List<String> HIGHER = List.of("1.001", "1.1", "2", "10", "100");

    private final World world;
    private final Holding holding;
    private final Rational mark;
    private final Rational tick;
    private final Predicate<World> trigger;

    PriceCheck(World world, Holding holding, Predicate<World> trigger) {
        this.world = world;
        this.holding = holding;
        this.mark = world.mark(holding.contract());
        this.tick = holding.contract().tick.map(Rational::of).orElse(FINE);
        this.trigger = trigger;
    }

    private boolean holds(Rational price) {
        return trigger.test(world.at(holding.contract(), price));
    }

    /** Beyond a boundary there may be no answer. */
    private boolean isKnownToHold(Rational price) {
        try {
            return holds(price);
        } catch (NoAnswer e) {
            return false;
        }
    }

    /** A price that many ticks worse for the position. */
    private Rational worse(Rational price, Rational ticks) {
        Rational step = tick.times(ticks);
        return holding.sign() > 0 ? price.minus(step) : price.plus(step);
    }

    private boolean isWorse(Rational price, Rational than) {
        return holding.sign() > 0 ? price.isBelow(than) : price.isAbove(than);
    }

    List<String> problems(Optional<BigDecimal> printed) {
        List<String> problems = new ArrayList<>();
        boolean now;
        try {
            now = holds(mark);
        } catch (NoAnswer e) {
            return problems;
        }
        try {
            if (printed.isPresent()) {
                at(Rational.of(printed.get()), now, problems);
            } else {
                nowhere(now, problems);
            }
        } catch (NoAnswer e) {
            // Where there is no answer on the way there is no price, unless it is another scope that lacks one
            // altogether.
            if (printed.isPresent()
                    && !e.code().equals("missing_price")
                    && !e.code().equals("stale_price")) {
                problems.add("there is a price, but no answer on the way to it: " + e.code());
            }
        }
        return problems;
    }

    private void at(Rational price, boolean now, List<String> problems) {
        Rational better = worse(price, Rational.ONE.negated());
        if (!holds(price) && !holds(worse(price, HARDLY)) && !isAnywhere(better, price, true)) {
            problems.add("the trigger does not hold at " + price);
        }
        if (now || !isWorse(mark, better)) {
            boolean after = isKnownToHold(better) && isKnownToHold(worse(better, HARDLY.negated()));
            if (after && holds(price) && (now || !isAnywhere(price, better, false))) {
                problems.add("the trigger holds one tick better than " + price);
            }
        }
        if (now ? isWorse(price, worse(mark, Rational.ONE)) : isWorse(worse(mark, Rational.ONE.negated()), price)) {
            problems.add("the price " + price + " is on the wrong side of the mark " + mark);
        }
        // What is beyond an exact boundary by a digit is on the printed price, not before it.
        Rational last = now ? worse(price, HARDLY) : worse(better, HARDLY.negated());
        if (now ? isWorse(mark, last) : isWorse(last, mark)) {
            met(now, last).ifPresent(point -> problems.add("something is met before " + price + ": at " + point));
        }
    }

    /** Whether the trigger is so anywhere between two ticks: where it is for less than a tick, the tick beyond is printed. */
    private boolean isAnywhere(Rational from, Rational to, boolean wanted) {
        return walk(!wanted, from, to).isPresent();
    }

    /**
     * The first price on the way from the mark at which the trigger is not what it is there; where it holds there, what
     * ceases for less than a tick is passed over.
     */
    private Optional<Rational> met(boolean now, Rational last) {
        Optional<Rational> met = met(now, mark, last);
        for (int gap = 0; now && gap < MOST_GAPS && met.isPresent(); gap++) {
            Rational next = nextTick(met.get());
            if (!isKnownToHold(next)) {
                return met;
            }
            met = isWorse(next, last) ? met(now, next, last) : Optional.empty();
        }
        return met;
    }

    private Rational nextTick(Rational price) {
        Rational ticks = price.over(tick);
        Rational worst = holding.sign() > 0 ? ticks.floor() : ticks.ceiling();
        return worse(worst.times(tick), Rational.ONE.negated());
    }

    private Optional<Rational> met(boolean now, Rational start, Rational last) {
        Rational from = start;
        for (String share : last.isBelow(mark) ? LOWER : HIGHER) {
            Rational to = start.times(Rational.of(new BigDecimal(share)));
            boolean beyond = last.isBelow(mark) ? to.isBelow(last) : to.isAbove(last);
            Optional<Rational> met = walk(now, from, beyond ? last : to);
            if (met.isPresent() || beyond) {
                return met;
            }
            from = to;
        }
        return last.compareTo(from) == 0 ? Optional.empty() : walk(now, from, last);
    }

    private Optional<Rational> walk(boolean wanted, Rational from, Rational to) {
        Optional<Walk.Point> point =
                new Walk(this::holds, wanted, holding.contract().inverse, tick.times(QUARTER), MOST).first(from, to);
        point.flatMap(Walk.Point::why).ifPresent(why -> {
            throw why;
        });
        return point.map(Walk.Point::price);
    }

    /** What rounds to no tick is no price. */
    private void nowhere(boolean now, List<String> problems) {
        boolean up = holding.sign() > 0 == now;
        Rational last = up ? mark.times(Rational.of(FAR)) : tick;
        if (up || last.isBelow(mark)) {
            met(now, last)
                    .ifPresent(price -> problems.add("there is no price, but at " + price + " the trigger changes"));
        }
    }
}
