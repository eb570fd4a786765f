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
        if (!holds(price) && !holds(worse(price, HARDLY)) && !isAnywhere(price, better, true)) {
            problems.add("the trigger does not hold at " + price);
        }
        if (now || !isWorse(mark, better)) {
            if (holds(better) && holds(worse(better, HARDLY.negated())) && !isAnywhere(price, better, false)) {
                problems.add("the trigger holds one tick better than " + price);
            }
        }
        if (now ? isWorse(price, worse(mark, Rational.ONE)) : isWorse(worse(mark, Rational.ONE.negated()), price)) {
            problems.add("the price " + price + " is on the wrong side of the mark " + mark);
        }
        Rational last = now ? price : better;
        for (String share : List.of("0.25", "0.5", "0.9")) {
            Rational between = mark.plus(last.minus(mark).times(Rational.of(new BigDecimal(share))));
            boolean within = isWorse(mark, last) == isWorse(mark, between) && between.compareTo(mark) != 0;
            if (within && isWorse(last, mark) != now && holds(between) != now) {
                problems.add("something is met before " + price + ": at " + between);
            }
        }
    }

    /**
     * Whether the trigger is so anywhere between two ticks: where it is for less than a tick, the tick beyond is printed.
     * Tried is where it may change at once: at the bounds of brackets and where a profit becomes a loss.
     */
    private boolean isAnywhere(Rational one, Rational other, boolean wanted) {
        List<Rational> edges = new ArrayList<>(List.of(one, other));
        for (Holding each : world.holdings) {
            if (each.contract() == holding.contract()) {
                edges.add(each.entry());
                for (Table table : world.book.tables.values()) {
                    table.bounds(each.contract().symbol).forEach(bound -> edges.add(price(each, bound)));
                }
            }
        }
        for (Rational edge : edges) {
            for (Rational tried : List.of(edge, edge.minus(FINE), edge.plus(FINE))) {
                boolean within = !tried.isBelow(one.min(other)) && !tried.isAbove(one.max(other));
                if (within && holds(tried) == wanted) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a holding is worth an amount. */
    private static Rational price(Holding held, Rational amount) {
        Rational atOne = held.contract().worth(held.quantity(), Rational.ONE);
        return held.contract().inverse ? atOne.over(amount) : amount.over(atOne);
    }

    private void nowhere(boolean now, List<String> problems) {
        List<String> shares = holding.sign() > 0 == now ? HIGHER : LOWER;
        for (String share : shares) {
            Rational price = mark.times(Rational.of(new BigDecimal(share)));
            if (price.isAbove(tick.plus(tick)) && holds(price) != now) {
                problems.add("there is no price, but at " + price + " the trigger changes");
                return;
            }
        }
    }
}
