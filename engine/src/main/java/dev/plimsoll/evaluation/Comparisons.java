package dev.plimsoll.evaluation;

import dev.plimsoll.value.Value;

/** The order of two values of one type. */
final class Comparisons {
    private Comparisons() {}

    static int order(Value left, Value right) {
        if (left instanceof Value.Number a && right instanceof Value.Number b) {
            return a.scalar().compareTo(b.scalar());
        }
        if (left instanceof Value.Choice a && right instanceof Value.Choice b) {
            return Integer.compare(a.ordinal(), b.ordinal());
        }
        if (left instanceof Value.Word a && right instanceof Value.Word b) {
            return a.text().compareTo(b.text());
        }
        if (left instanceof Value.Truth a && right instanceof Value.Truth b) {
            return Boolean.compare(a.holds(), b.holds());
        }
        return Integer.compare(reach(left), reach(right));
    }

    /** 0 for every number, else on which side of all numbers a value is. */
    private static int reach(Value value) {
        if (value instanceof Value.Unbounded unbounded) {
            return unbounded.sign();
        }
        if (value instanceof Value.Number) {
            return 0;
        }
        throw new IllegalStateException("cannot be compared: " + value);
    }
}
