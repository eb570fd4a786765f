package dev.plimsoll.assessment;

import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Arithmetic with amounts that may have failed: a failure is passed on, that of the left side first; but what is beyond the
 * last bracket after anything else, as a request may be denied for it, while what else is missing is an error.
 */
final class Numbers {
    static final Value ZERO = Value.of(Scalar.ZERO);
    static final Value ONE = Value.of(Scalar.ONE);

    private Numbers() {}

    static Value plus(Value left, Value right) {
        return both(left, right, Scalar::plus);
    }

    static Value minus(Value left, Value right) {
        return both(left, right, Scalar::minus);
    }

    static Value times(Value left, Value right) {
        return both(left, right, Scalar::times);
    }

    static Value max(Value left, Value right) {
        return both(left, right, Scalar::max);
    }

    static Value min(Value left, Value right) {
        return both(left, right, Scalar::min);
    }

    static Value both(Value left, Value right, BinaryOperator<Scalar> operator) {
        if (!(left instanceof Value.Number a)) {
            return isBeyond(left) && right instanceof Value.Failed ? right : left;
        }
        if (!(right instanceof Value.Number b)) {
            return right;
        }
        return Value.of(operator.apply(a.scalar(), b.scalar()));
    }

    private static boolean isBeyond(Value value) {
        return value instanceof Value.Failed failed && failed.fault().code() == FaultCode.BEYOND_LAST_BRACKET;
    }

    static Value map(Value value, UnaryOperator<Scalar> operator) {
        return value instanceof Value.Number number ? Value.of(operator.apply(number.scalar())) : value;
    }

    /** An amount as a formula gave it: a number, or why it is none. */
    static Value amount(Value value, String path) {
        if (value instanceof Value.Absent absent) {
            return new Value.Failed(absent.fault());
        }
        if (value instanceof Value.Unbounded) {
            return Value.failed(FaultCode.UNBOUNDED, path, "the amount is unbounded: its divisor is 0 or negative");
        }
        return value;
    }
}
