package dev.plimsoll.assessment;

import dev.plimsoll.type.Type;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * Values as people read them: {@code 5x}, {@code 300 USDT}, {@code 0.4%}, {@code 1d 2h}, {@code ∞}. Numbers are rounded
 * here and nowhere else; a number that is not zero never shows as zero.
 */
final class ValueText {
    /** Decimals of amounts, prices and plain numbers. */
    private static final int DECIMALS = 8;
    /** Decimals of leverages and of percentages. */
    private static final int FEW_DECIMALS = 4;

    private static final int MOST_DECIMALS = 34;
    /** Beyond some 3 million years what was computed is no time. */
    private static final BigDecimal MOST_MILLISECONDS = BigDecimal.TEN.pow(17);

    private ValueText() {}

    /**
     * A value with its unit.
     *
     * @param percent whether a plain number is shown as a percentage
     */
    static String of(Value value, Type type, boolean percent, Units units) {
        return of(value, type, percent, units, 0);
    }

    /** Both sides of a comparison: with as many decimals as it takes to tell different numbers apart. */
    static String pair(Value left, Type leftType, Value right, Type rightType, boolean percent, Units units) {
        Sides sides = sides(left, leftType, right, rightType, percent, units);
        return sides.left() + " against " + sides.right();
    }

    /**
     * The texts of both sides of a comparison.
     *
     * @param more how many decimals more than usual they have
     */
    record Sides(String left, String right, int more) {}

    /** With as many decimals as it takes to tell different numbers apart. */
    static Sides sides(Value left, Type leftType, Value right, Type rightType, boolean percent, Units units) {
        int more = 0;
        Sides sides =
                new Sides(of(left, leftType, percent, units, more), of(right, rightType, percent, units, more), more);
        while (sides.left().equals(sides.right()) && differ(left, right) && more < MOST_DECIMALS) {
            more += FEW_DECIMALS;
            sides = new Sides(
                    of(left, leftType, percent, units, more), of(right, rightType, percent, units, more), more);
        }
        return sides;
    }

    /** How many more decimals than usual it takes to tell different numbers apart. */
    static int apart(Value left, Type leftType, Value right, Type rightType, boolean percent, Units units) {
        return areClose(left, right)
                ? sides(left, leftType, right, rightType, percent, units).more()
                : 0;
    }

    /** Whether they differ, but may by little enough to read as the same. */
    private static boolean areClose(Value left, Value right) {
        return left instanceof Value.Number a
                && right instanceof Value.Number b
                && a.scalar().compareTo(b.scalar()) != 0
                && !a.scalar().minus(b.scalar()).abs().isGreaterThan(Scalar.ONE);
    }

    private static boolean differ(Value left, Value right) {
        return left instanceof Value.Number a
                && right instanceof Value.Number b
                && a.scalar().compareTo(b.scalar()) != 0;
    }

    /** With so many decimals more than usual. */
    static String of(Value value, Type type, boolean percent, Units units, int more) {
        if (value instanceof Value.Number number) {
            return number(number.scalar().toDecimal(), type, percent, units, more);
        }
        if (value instanceof Value.Unbounded unbounded) {
            return unbounded.sign() > 0 ? "∞" : "-∞";
        }
        if (value instanceof Value.Truth truth) {
            return truth.holds() ? "true" : "false";
        }
        if (value instanceof Value.Word word) {
            return word.text();
        }
        if (value instanceof Value.Choice choice) {
            return choice.word();
        }
        return value instanceof Value.Absent ? "missing" : "unknown";
    }

    private static String number(BigDecimal number, Type type, boolean percent, Units units, int more) {
        if (type instanceof Type.Leverage) {
            return rounded(number, FEW_DECIMALS + more) + "x";
        }
        boolean isTime = number.abs().compareTo(MOST_MILLISECONDS) < 0;
        if (type instanceof Type.Duration && isTime) {
            return duration(number);
        }
        if (type instanceof Type.Instant && isTime) {
            return Instant.ofEpochMilli(number.setScale(0, RoundingMode.FLOOR).longValueExact())
                    .toString();
        }
        String unit = type instanceof Type.Quantity quantity ? units.text(quantity.unit()) : "";
        String digits = percent && (unit.isEmpty() || unit.startsWith("per "))
                ? rounded(number.movePointRight(2), FEW_DECIMALS + more) + "%"
                : rounded(number, DECIMALS + more);
        return unit.isEmpty() ? digits : digits + " " + unit;
    }

    private static String rounded(BigDecimal number, int decimals) {
        BigDecimal round = number.setScale(decimals, RoundingMode.HALF_EVEN);
        if (round.signum() == 0 && number.signum() != 0) {
            round = number.round(new MathContext(FEW_DECIMALS, RoundingMode.HALF_EVEN));
        }
        return plain(round);
    }

    /** Without trailing zeros and exponent. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * A number without its unit, as tools read it: exact if it has at most 18 decimals, else rounded to them.
     *
     * @param rounding toward the side that is safe for who uses it
     */
    static String plain(Scalar number, RoundingMode rounding) {
        BigDecimal decimal = number.toDecimal();
        return plain(decimal.scale() > 18 ? decimal.setScale(18, rounding) : decimal);
    }

    private static String duration(BigDecimal milliseconds) {
        long left = milliseconds.abs().setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        if (left == 0) {
            return "0s";
        }
        StringBuilder text = new StringBuilder();
        long[] sizes = {86_400_000, 3_600_000, 60_000, 1000, 1};
        String[] names = {"d", "h", "m", "s", "ms"};
        for (int i = 0; i < sizes.length; i++) {
            if (left >= sizes[i]) {
                text.append(text.isEmpty() ? "" : " ").append(left / sizes[i]).append(names[i]);
                left %= sizes[i];
            }
        }
        return milliseconds.signum() < 0 ? "-" + text : text.toString();
    }
}
