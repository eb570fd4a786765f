package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The positive roots of a polynomial of the second degree: exactly where its discriminant is a square, else enclosed to 33
 * digits. Of the two the one is taken of −(b ± √D) that does not cancel, and the other is c by it.
 */
final class Quadratic {
    private static final MathContext DOWN = new MathContext(34, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(34, RoundingMode.CEILING);
    /** Digits of the discriminant of which the root is taken, twice as many as that has. */
    private static final int DIGITS = 90;

    private final BigInteger constant;
    private final BigInteger slope;
    private final BigInteger leading;

    private Quadratic(Whole whole) {
        this.constant = whole.coefficient(0);
        this.slope = whole.coefficient(1);
        this.leading = whole.coefficient(2);
    }

    /** From the lower end to the higher one each. */
    static List<Root> positiveRoots(Whole whole) {
        return new Quadratic(whole).positiveRoots();
    }

    private List<Root> positiveRoots() {
        BigInteger discriminant =
                slope.multiply(slope).subtract(constant.multiply(leading).shiftLeft(2));
        if (discriminant.signum() < 0) {
            return List.of();
        }
        int decimals = Math.max(0, (DIGITS - new BigDecimal(discriminant).precision()) / 2);
        BigInteger[] root =
                discriminant.multiply(BigInteger.TEN.pow(2 * decimals)).sqrtAndRemainder();
        BigDecimal low = new BigDecimal(root[0], decimals);
        BigDecimal high = root[1].signum() == 0 ? low : new BigDecimal(root[0].add(BigInteger.ONE), decimals);
        return Stream.of(between(farther(low), farther(high)), between(nearer(low), nearer(high)))
                .filter(between -> between.near().signum() > 0)
                .toList();
    }

    /** −(b ± √D), the sign being that of b. */
    private BigDecimal sum(BigDecimal root) {
        BigDecimal b = new BigDecimal(slope);
        return (slope.signum() < 0 ? b.subtract(root) : b.add(root)).negate();
    }

    private Fraction farther(BigDecimal root) {
        return Fraction.of(sum(root), new BigDecimal(leading.shiftLeft(1)));
    }

    /** Where the sum is 0 both roots are. */
    private Fraction nearer(BigDecimal root) {
        BigDecimal sum = sum(root);
        return sum.signum() == 0 ? farther(root) : Fraction.of(new BigDecimal(constant.shiftLeft(1)), sum);
    }

    private static Root between(Fraction one, Fraction other) {
        int order = one.compareTo(other);
        if (order == 0) {
            return Root.at(one);
        }
        return order < 0 ? enclosed(one, other) : enclosed(other, one);
    }

    private static Root enclosed(Fraction low, Fraction high) {
        return new Root(
                Fraction.of(low.numerator().divide(low.denominator(), DOWN)),
                Fraction.of(high.numerator().divide(high.denominator(), UP)));
    }
}
