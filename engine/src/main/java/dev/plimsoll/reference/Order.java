package dev.plimsoll.reference;

import dev.plimsoll.value.Value;

/** The order of two values of one type: negative, zero or positive. */
final class Order {
    private Order() {}

    static int of(Value left, Value right) {
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
        return Integer.compare(beyond(left), beyond(right));
    }

    /** What is unbounded is above or below every number. */
    private static int beyond(Value value) {
        if (value instanceof Value.Unbounded unbounded) {
            return unbounded.sign();
        }
        if (value instanceof Value.Number) {
            return 0;
        }
        throw new IllegalStateException("values of different types: " + value);
    }
}
