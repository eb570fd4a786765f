package dev.plimsoll.evaluation;

import dev.plimsoll.model.Faults;
import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import org.jspecify.annotations.Nullable;

/** Operations on numbers; what one of them cannot do is a {@link Value.Failed}. */
final class Arithmetics {
    private static final Value ZERO = Value.of(Scalar.ZERO);
    private static final Value ABOVE = new Value.Unbounded(1);
    private static final Value BELOW = new Value.Unbounded(-1);

    private Arithmetics() {}

    static Value add(Value left, Value right, Formula culprit) {
        return left instanceof Value.Number a && right instanceof Value.Number b
                ? Value.of(a.scalar().plus(b.scalar()))
                : unbounded(culprit);
    }

    static Value subtract(Value left, Value right, Formula culprit) {
        return left instanceof Value.Number a && right instanceof Value.Number b
                ? Value.of(a.scalar().minus(b.scalar()))
                : unbounded(culprit);
    }

    static Value multiply(Value left, Value right, Formula.Arithmetic product) {
        if (left instanceof Value.Number a && right instanceof Value.Number b) {
            return Value.of(a.scalar().times(b.scalar()));
        }
        if (isPositiveConstant(right, product.right())) {
            return left;
        }
        return isPositiveConstant(left, product.left()) ? right : unbounded(product);
    }

    static Value divide(Value left, Value right, Formula.Arithmetic quotient) {
        if (!(left instanceof Value.Number a && right instanceof Value.Number b)) {
            return isPositiveConstant(right, quotient.right()) ? left : unbounded(quotient);
        }
        int divisor = b.scalar().signum();
        if (quotient.limit() && divisor <= 0) {
            int dividend = a.scalar().signum();
            return dividend == 0 ? ZERO : dividend > 0 ? ABOVE : BELOW;
        }
        return divisor == 0
                ? new Value.Failed(Faults.divisionByZero(quotient))
                : Value.of(a.scalar().over(b.scalar()));
    }

    private static boolean isPositiveConstant(Value value, Formula formula) {
        return formula.isConstant()
                && value instanceof Value.Number number
                && number.scalar().signum() > 0;
    }

    static Value negate(Value operand, Formula culprit) {
        return operand instanceof Value.Number a ? Value.of(a.scalar().negate()) : unbounded(culprit);
    }

    static Value absolute(Value operand, Formula culprit) {
        return operand instanceof Value.Number a ? Value.of(a.scalar().abs()) : unbounded(culprit);
    }

    /** A sum of what was gathered and one more; unbounded once one of them was, so that what is missing goes first. */
    static Value sum(Value gathered, Value next) {
        if (!(gathered instanceof Value.Number a)) {
            return gathered;
        }
        return next instanceof Value.Number b ? Value.of(a.scalar().plus(b.scalar())) : next;
    }

    /** The same for the smallest (side −1) or largest (side 1). */
    static Value extreme(@Nullable Value gathered, Value next, int side) {
        if (gathered == null || !(next instanceof Value.Number b)) {
            return next;
        }
        if (!(gathered instanceof Value.Number a)) {
            return gathered;
        }
        return a.scalar().compareTo(b.scalar()) * side >= 0 ? gathered : next;
    }

    static Value round(Value operand, Value step, Formula.Rounding rounding) {
        if (!(operand instanceof Value.Number a && step instanceof Value.Number b)) {
            return unbounded(rounding);
        }
        if (b.scalar().signum() <= 0) {
            return new Value.Failed(Faults.step(rounding));
        }
        Scalar steps = a.scalar().over(b.scalar());
        try {
            Fraction whole = rounding.up() ? steps.negate().floor().negate() : steps.floor();
            return Value.of(b.scalar().times(whole));
        } catch (ArithmeticException pole) {
            return unbounded(rounding);
        }
    }

    static Value unbounded(Formula culprit) {
        return new Value.Failed(Faults.unbounded(culprit));
    }
}
