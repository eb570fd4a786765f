package dev.plimsoll.oracle;

import dev.plimsoll.syntax.Expression;
import java.util.List;

/** Arithmetic on numbers with dimensions. */
final class Arithmetics {
    private Arithmetics() {}

    static Val of(Expression.ArithmeticOperator operator, Val.Num left, Val.Num right) {
        return switch (operator) {
            case ADD -> Val.of(left.value().plus(right.value()), common(left, right));
            case SUBTRACT -> Val.of(left.value().minus(right.value()), common(left, right));
            case MULTIPLY ->
                Val.of(left.value().times(right.value()), left.dimension().times(right.dimension()));
            case DIVIDE -> quotient(left, right);
        };
    }

    /** A bare 0 has any dimension. */
    private static Dimension common(Val.Num left, Val.Num right) {
        return left.dimension() == Dimension.NONE ? right.dimension() : left.dimension();
    }

    /** Of amounts, by 0 or less: the limit for a divisor that falls to 0. */
    private static Val quotient(Val.Num left, Val.Num right) {
        Dimension dimension = left.dimension().over(right.dimension());
        Trail.note(right.value());
        if (left.dimension().isAmount()
                && right.dimension().isAmount()
                && right.value().sign() <= 0) {
            return left.value().sign() == 0
                    ? Val.of(Rational.ZERO, dimension)
                    : new Val.Infinite(left.value().sign());
        }
        if (right.value().sign() == 0) {
            throw new NoAnswer("division_by_zero");
        }
        return Val.of(left.value().over(right.value()), dimension);
    }

    static Val call(String function, List<Val.Num> arguments) {
        Val.Num first = arguments.get(0);
        return switch (function) {
            case "min" -> aggregate(Expression.AggregateKind.MIN, arguments);
            case "max" -> aggregate(Expression.AggregateKind.MAX, arguments);
            case "abs" -> {
                Trail.note(first.value());
                yield Val.of(first.value().abs(), first.dimension());
            }
            case "round_up" -> Val.of(rounded(first.value(), arguments.get(1).value(), true), first.dimension());
            case "round_down" -> Val.of(rounded(first.value(), arguments.get(1).value(), false), first.dimension());
            default -> throw new IllegalStateException(function);
        };
    }

    private static Rational rounded(Rational value, Rational step, boolean up) {
        if (step.sign() <= 0) {
            throw new NoAnswer("division_by_zero");
        }
        Rational steps = value.over(step);
        Trail.noteRounded(steps);
        return (up ? steps.ceiling() : steps.floor()).times(step);
    }

    /** A sum of nothing is 0; the least and the largest of nothing are not there. */
    static Val aggregate(Expression.AggregateKind kind, List<Val.Num> values) {
        if (values.isEmpty()) {
            return kind == Expression.AggregateKind.SUM ? Val.number(Rational.ZERO) : Val.MISSING;
        }
        Val.Num result = values.get(0);
        for (Val.Num value : values.subList(1, values.size())) {
            if (kind != Expression.AggregateKind.SUM) {
                Trail.note(result.value(), value.value());
            }
            Rational merged = switch (kind) {
                case SUM -> result.value().plus(value.value());
                case MIN -> result.value().min(value.value());
                case MAX -> result.value().max(value.value());
            };
            result = new Val.Num(merged, common(result, value));
        }
        return result;
    }
}
