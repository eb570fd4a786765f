package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Polynomial;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts and isolates the real roots of a polynomial by Sturm's theorem: the roots in an interval are as many as the sign
 * changes that its chain of remainders loses over it. Multiple roots count once.
 */
final class Sturm {
    /** So narrow against the root itself an interval becomes. */
    private static final BigDecimal WIDTH = BigDecimal.ONE.movePointLeft(30);

    /** Of the ends of an interval, more than it is wide; else they would grow from root to root of a search. */
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final List<Whole> chain;

    private Sturm(List<Whole> chain) {
        this.chain = chain;
    }

    /** Of a polynomial without its roots at 0; absent if there is no other. */
    static Optional<Sturm> of(Polynomial polynomial) {
        Whole whole = Whole.of(polynomial).withoutRootsAtZero();
        if (whole.degree() == 0) {
            return Optional.empty();
        }
        List<Whole> chain = chain(whole);
        Whole common = chain.get(chain.size() - 1);
        return Optional.of(new Sturm(common.degree() == 0 ? chain : chain(whole.dividedBy(common))));
    }

    private static List<Whole> chain(Whole first) {
        List<Whole> chain = new ArrayList<>(List.of(first, first.derivative()));
        while (chain.get(chain.size() - 1).degree() > 0) {
            Whole rest = chain.get(chain.size() - 2).remainder(chain.get(chain.size() - 1));
            if (rest.isZero()) {
                break;
            }
            chain.add(rest.negate());
        }
        return chain;
    }

    /** No root is above it: 1 and the largest quotient of a coefficient by the leading one (Cauchy). */
    Fraction bound() {
        Whole whole = chain.get(0);
        BigInteger largest = BigInteger.ZERO;
        for (int i = 0; i < whole.degree(); i++) {
            largest = largest.max(whole.coefficient(i).abs());
        }
        BigInteger leading = whole.coefficient(whole.degree()).abs();
        return Fraction.of(BigDecimal.ONE).plus(Fraction.of(new BigDecimal(largest), new BigDecimal(leading)));
    }

    /** What the chain is at a price: how often its signs change, and whether the price is a root. */
    private record Place(Fraction price, int changes, boolean isRoot) {}

    private Place at(Fraction price) {
        int changes = 0;
        int last = 0;
        boolean isRoot = false;
        for (int i = 0; i < chain.size(); i++) {
            int sign = chain.get(i).sign(price);
            if (sign != 0) {
                changes += last != 0 && sign != last ? 1 : 0;
                last = sign;
            } else if (i == 0) {
                isRoot = true;
            }
        }
        return new Place(price, changes, isRoot);
    }

    /** How many roots are beyond {@code near}, up to and with {@code far}, whichever of the two is larger. */
    int rootsBeyond(Fraction near, Fraction far) {
        return rootsBeyond(at(near), at(far));
    }

    private static int rootsBeyond(Place near, Place far) {
        if (near.price().compareTo(far.price()) < 0) {
            return near.changes() - far.changes();
        }
        int withNear = far.changes() - near.changes();
        return withNear - (near.isRoot() ? 1 : 0) + (far.isRoot() ? 1 : 0);
    }

    /** The root nearest to {@code near} of those beyond it up to {@code far}, of which there is at least one. */
    Root nearest(Fraction near, Fraction far) {
        Place from = at(near);
        Fraction to = far;
        BigDecimal low = near.toDecimal();
        BigDecimal high = far.toDecimal();
        while (!isNarrow(low, high)) {
            BigDecimal middle = low.add(high).divide(TWO, DIGITS);
            Place between = at(Fraction.of(middle));
            int nearer = rootsBeyond(from, between);
            if (nearer == 1 && between.isRoot()) {
                return Root.at(between.price());
            }
            if (nearer > 0) {
                to = between.price();
                high = middle;
            } else {
                from = between;
                low = middle;
            }
        }
        Fraction simplest = Simplest.between(from.price(), to);
        return chain.get(0).sign(simplest) == 0 ? Root.at(simplest) : new Root(from.price(), to);
    }

    private static boolean isNarrow(BigDecimal one, BigDecimal other) {
        BigDecimal width = one.subtract(other).abs();
        return width.compareTo(one.abs().max(other.abs()).multiply(WIDTH)) <= 0;
    }
}
