package dev.plimsoll.oracle;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Goes along a price and looks where an answer becomes another one. Between two prices at which every comparison came out
 * the same nothing is taken to change; where one came out differently the way is parted where it would be level if it were
 * a straight line, in a price or, for inverse contracts, in its inverse.
 */
final class Walk {
    private static final Rational SLIVER = Rational.of(BigDecimal.ONE.movePointLeft(9));
    private static final Rational HALF = Rational.of(new BigDecimal("0.5"));
    private static final int EXACT_DEPTH = 4;

    private final Predicate<Rational> answer;
    private final boolean wanted;
    private final boolean inverse;
    private final Rational least;
    private int left;

    /**
     * @param wanted the answer to which another one is looked for
     * @param least what is narrower is parted no more
     * @param most prices that are tried
     */
    Walk(Predicate<Rational> answer, boolean wanted, boolean inverse, Rational least, int most) {
        this.answer = answer;
        this.wanted = wanted;
        this.inverse = inverse;
        this.least = least;
        this.left = most;
    }

    /** What is answered at a price; empty where nothing is. */
    record Point(Rational price, Optional<Boolean> holds, Optional<NoAnswer> why, Trail trail) {}

    private Point at(Rational price) {
        left--;
        boolean[] holds = new boolean[1];
        NoAnswer[] why = new NoAnswer[1];
        Trail trail = Trail.of(() -> {
            try {
                holds[0] = answer.test(price);
            } catch (NoAnswer e) {
                why[0] = e;
            }
        });
        return why[0] == null
                ? new Point(price, Optional.of(holds[0]), Optional.empty(), trail)
                : new Point(price, Optional.empty(), Optional.of(why[0]), trail);
    }

    private boolean isOther(Point point) {
        return !point.holds().equals(Optional.of(wanted));
    }

    /** The first price beyond one, up to another, itself included, at which the answer is another one or there is none. */
    Optional<Point> first(Rational from, Rational to) {
        return within(from, to, 0).or(() -> Optional.of(at(to)).filter(this::isOther));
    }

    private Optional<Point> within(Rational from, Rational to, int depth) {
        if (left <= 0) {
            return Optional.empty();
        }
        Rational sliver = to.minus(from).times(SLIVER);
        Point near = at(from.plus(sliver));
        if (isOther(near)) {
            return Optional.of(near);
        }
        Point far = at(to.minus(sliver));
        int index = firstOther(near, far);
        if (index < 0 && !isOther(far)) {
            return atWholeStep(near, far);
        }
        if (to.minus(from).abs().compareTo(least) <= 0) {
            return isOther(far) ? Optional.of(far) : Optional.empty();
        }
        Rational middle = middle(near, far, index, depth);
        return within(from, middle, depth + 1)
                .or(() -> Optional.of(at(middle)).filter(this::isOther))
                .or(() -> within(middle, to, depth + 1));
    }

    /** Where a number that is rounded is a whole one: the first such price of each that is, if it is a straight line. */
    private Optional<Point> atWholeStep(Point near, Point far) {
        int common =
                Math.min(near.trail().rounded().size(), far.trail().rounded().size());
        for (int i = 0; i < common && left > 0; i++) {
            Rational here = near.trail().rounded().get(i);
            Rational there = far.trail().rounded().get(i);
            Rational whole = there.isAbove(here) ? here.ceiling() : here.floor();
            if (here.compareTo(there) != 0 && here.floor().compareTo(there.floor()) != 0) {
                Point point = at(parted(near, far, whole.minus(here).over(there.minus(here))));
                if (isOther(point)) {
                    return Optional.of(point);
                }
            }
        }
        return Optional.empty();
    }

    /** The first comparison that came out differently, or −1. */
    private static int firstOther(Point near, Point far) {
        int common = Math.min(
                near.trail().differences().size(), far.trail().differences().size());
        for (int i = 0; i < common; i++) {
            if (near.trail().differences().get(i).sign()
                    != far.trail().differences().get(i).sign()) {
                return i;
            }
        }
        return near.trail().differences().size() == far.trail().differences().size() ? -1 : common;
    }

    private Rational middle(Point near, Point far, int index, int depth) {
        Rational middle = near.price().plus(far.price()).times(HALF);
        boolean crosses = index >= 0
                && index
                        < Math.min(
                                near.trail().differences().size(),
                                far.trail().differences().size())
                && near.trail().differences().get(index).sign()
                                * far.trail().differences().get(index).sign()
                        < 0;
        if (crosses && depth % 2 == 0) {
            Rational here = near.trail().differences().get(index);
            Rational share = here.over(here.minus(far.trail().differences().get(index)));
            middle = parted(near, far, share);
        }
        return depth < EXACT_DEPTH ? middle : Rational.of(middle.decimal());
    }

    private Rational parted(Point near, Point far, Rational share) {
        return inverse
                ? Rational.ONE.over(between(Rational.ONE.over(near.price()), Rational.ONE.over(far.price()), share))
                : between(near.price(), far.price(), share);
    }

    private static Rational between(Rational one, Rational other, Rational share) {
        return one.plus(other.minus(one).times(share));
    }
}
