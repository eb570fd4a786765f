package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Polynomial;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
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

    private static final Fraction TWO = Fraction.of(2);

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

    private int sign(Fraction at) {
        return chain.get(0).sign(at);
    }

    private int changes(Fraction at) {
        int changes = 0;
        int last = 0;
        for (Whole whole : chain) {
            int sign = whole.sign(at);
            if (sign != 0) {
                changes += last != 0 && sign != last ? 1 : 0;
                last = sign;
            }
        }
        return changes;
    }

    /** How many roots are beyond {@code near}, up to and with {@code far}, whichever of the two is larger. */
    int rootsBeyond(Fraction near, Fraction far) {
        if (near.compareTo(far) < 0) {
            return changes(near) - changes(far);
        }
        int withNear = changes(far) - changes(near);
        return withNear - (sign(near) == 0 ? 1 : 0) + (sign(far) == 0 ? 1 : 0);
    }

    /** The root nearest to {@code near} of those beyond it up to {@code far}, of which there is at least one. */
    Root nearest(Fraction near, Fraction far) {
        Fraction from = near;
        Fraction to = far;
        while (!isNarrow(from, to)) {
            Fraction middle = middle(from, to);
            int nearer = rootsBeyond(from, middle);
            if (nearer == 1 && sign(middle) == 0) {
                return Root.at(middle);
            }
            if (nearer > 0) {
                to = middle;
            } else {
                from = middle;
            }
        }
        Fraction simplest = Simplest.between(from, to);
        return sign(simplest) == 0 ? Root.at(simplest) : new Root(from, to);
    }

    private static Fraction middle(Fraction one, Fraction other) {
        return one.plus(other).over(TWO);
    }

    private static boolean isNarrow(Fraction one, Fraction other) {
        Scalar width = one.minus(other).abs();
        Scalar size = one.abs().max(other.abs());
        return !width.isGreaterThan(size.times(Fraction.of(WIDTH)));
    }
}
