package dev.plimsoll.reference;

import dev.plimsoll.model.Faults;
import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.List;
import java.util.function.BinaryOperator;

/** Arithmetic with values: numbers exactly, the limits of quotients where they may be computed with, else a failure. */
final class Calculation {
    private Calculation() {}

    private static Value failed(Fault fault) {
        return new Value.Failed(fault);
    }

    static Value of(Formula.Arithmetic operation, Value left, Value right) {
        if (left instanceof Value.Number a && right instanceof Value.Number b) {
            return numbers(operation, a.scalar(), b.scalar());
        }
        return switch (operation.operator()) {
            case ADD, SUBTRACT -> failed(Faults.unbounded(operation));
            case MULTIPLY ->
                left instanceof Value.Unbounded
                        ? scaled(operation, left, operation.right(), right)
                        : scaled(operation, right, operation.left(), left);
            case DIVIDE -> scaled(operation, left, operation.right(), right);
        };
    }

    private static Value numbers(Formula.Arithmetic operation, Scalar left, Scalar right) {
        return switch (operation.operator()) {
            case ADD -> Value.of(left.plus(right));
            case SUBTRACT -> Value.of(left.minus(right));
            case MULTIPLY -> Value.of(left.times(right));
            case DIVIDE -> quotient(operation, left, right);
        };
    }

    /** Of amounts, a divisor of 0 or less gives the limit for a divisor that falls to 0. */
    private static Value quotient(Formula.Arithmetic division, Scalar dividend, Scalar divisor) {
        int sign = divisor.signum();
        if (sign <= 0 && division.limit()) {
            int limit = dividend.signum();
            return limit == 0 ? Value.of(Scalar.ZERO) : new Value.Unbounded(limit);
        }
        return sign == 0 ? failed(Faults.divisionByZero(division)) : Value.of(dividend.over(divisor));
    }

    /** What is unbounded stays so, scaled by a positive constant; nothing else can be done with it. */
    private static Value scaled(Formula.Arithmetic operation, Value unbounded, Formula scale, Value by) {
        boolean allowed = unbounded instanceof Value.Unbounded
                && scale.isConstant()
                && by instanceof Value.Number number
                && number.scalar().signum() > 0;
        return allowed ? unbounded : failed(Faults.unbounded(operation));
    }

    static Value sum(Formula formula, List<Value> values) {
        return folded(formula, values, Scalar.ZERO, Scalar::plus);
    }

    /** The smallest or the largest of at least one. */
    static Value extreme(Formula formula, List<Value> values, boolean largest) {
        return values.get(0) instanceof Value.Number first
                ? folded(formula, values, first.scalar(), largest ? Scalar::max : Scalar::min)
                : folded(formula, values, Scalar.ZERO, Scalar::plus);
    }

    /** All of them taken together; the first that failed is the answer, else an unbounded one makes it fail. */
    private static Value folded(Formula formula, List<Value> values, Scalar first, BinaryOperator<Scalar> operator) {
        for (Value value : values) {
            if (value instanceof Value.Failed) {
                return value;
            }
        }
        Scalar result = first;
        for (Value value : values) {
            if (!(value instanceof Value.Number number)) {
                return failed(Faults.unbounded(formula));
            }
            result = operator.apply(result, number.scalar());
        }
        return Value.of(result);
    }

    static Value rounded(Formula.Rounding formula, Value operand, Value step) {
        if (!(operand instanceof Value.Number number) || !(step instanceof Value.Number by)) {
            return failed(Faults.unbounded(formula));
        }
        if (by.scalar().signum() <= 0) {
            return failed(Faults.step(formula));
        }
        Scalar steps = number.scalar().over(by.scalar());
        Scalar whole = formula.up() ? steps.negate().floor().negate() : steps.floor();
        return Value.of(whole.times(by.scalar()));
    }
}
