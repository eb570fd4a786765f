package dev.plimsoll.type;

import java.util.Optional;

/**
 * What operators make of types. Units multiply and cancel; what is added or compared must have the same unit however
 * roles are filled.
 */
public final class OperatorTable {
    /** What came of it. */
    public sealed interface Result {}

    /**
     * @param limit of a division: both sides are amounts, so that a divisor of 0 or less gives the limit for a divisor
     *     falling to 0
     */
    public record Fits(Type type, boolean limit) implements Result {}

    /** The operator knows both kinds of value, and their units differ. */
    public record UnitsDiffer(UnitClash clash) implements Result {}

    /** The operator does not know these kinds of value. */
    public record NotDefined() implements Result {}

    private static final Result NOT_DEFINED = new NotDefined();

    private final Fillings fillings;

    public OperatorTable(Fillings fillings) {
        this.fillings = fillings;
    }

    /** {@code left + right}. */
    public Result plus(Type left, Type right) {
        if (left instanceof Type.Instant && right instanceof Type.Duration
                || left instanceof Type.Duration && right instanceof Type.Instant) {
            return fits(Type.INSTANT);
        }
        return isSum(left) ? same(left, right) : NOT_DEFINED;
    }

    /** {@code left - right}. */
    public Result minus(Type left, Type right) {
        if (left instanceof Type.Instant) {
            return right instanceof Type.Instant
                    ? fits(Type.DURATION)
                    : right instanceof Type.Duration ? fits(Type.INSTANT) : NOT_DEFINED;
        }
        return isSum(left) ? same(left, right) : NOT_DEFINED;
    }

    /** {@code left * right}. */
    public Result times(Type left, Type right) {
        if (left instanceof Type.Quantity a && right instanceof Type.Quantity b) {
            return fits(new Type.Quantity(a.unit().times(b.unit())));
        }
        if (left instanceof Type.Quantity factor) {
            return scaled(right, factor, true);
        }
        return right instanceof Type.Quantity factor ? scaled(left, factor, true) : NOT_DEFINED;
    }

    /** {@code left / right}. */
    public Result over(Type left, Type right) {
        if (left instanceof Type.Quantity a && right instanceof Type.Quantity b) {
            boolean limit = fillings.isAmount(a.unit()) && fillings.isAmount(b.unit());
            return new Fits(new Type.Quantity(a.unit().over(b.unit())), limit);
        }
        if (left instanceof Type.Quantity && right instanceof Type.Leverage) {
            return fits(left);
        }
        if (left instanceof Type.Leverage && right instanceof Type.Leverage
                || left instanceof Type.Duration && right instanceof Type.Duration) {
            return fits(Type.NUMBER);
        }
        return right instanceof Type.Quantity divisor ? scaled(left, divisor, false) : NOT_DEFINED;
    }

    /** What two values must be that are compared, or of which one is chosen: the same. */
    public Result same(Type left, Type right) {
        if (left instanceof Type.Quantity a && right instanceof Type.Quantity b) {
            Optional<UnitClash> clash = fillings.difference(a.unit(), b.unit());
            return clash.isPresent() ? new UnitsDiffer(clash.get()) : fits(left);
        }
        return Type.same(left, right) ? fits(left) : NOT_DEFINED;
    }

    /** Whether {@code <} means something. */
    public static boolean isOrdered(Type type) {
        return isSum(type) || type instanceof Type.Instant || type instanceof Type.Choice;
    }

    /** Whether values can be added, negated and rounded. */
    public static boolean isSum(Type type) {
        return type instanceof Type.Quantity || type instanceof Type.Leverage || type instanceof Type.Duration;
    }

    /** A leverage or a duration times (or divided by) a number; a leverage times an amount, which is an amount. */
    private Result scaled(Type type, Type.Quantity factor, boolean times) {
        if (!(type instanceof Type.Leverage) && !(type instanceof Type.Duration)) {
            return NOT_DEFINED;
        }
        if (fillings.isNone(factor.unit())) {
            return fits(type);
        }
        boolean amount = type instanceof Type.Leverage && times && fillings.isNeverNone(factor.unit());
        return amount
                ? fits(factor)
                : fillings.difference(factor.unit(), Unit.NONE)
                        .<Result>map(UnitsDiffer::new)
                        .orElse(NOT_DEFINED);
    }

    private static Result fits(Type type) {
        return new Fits(type, false);
    }
}
