package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;

/**
 * A root of a polynomial, between two prices; exact if they are the same.
 *
 * @param near the end from where the search came
 */
record Root(Fraction near, Fraction far) {
    static Root at(Fraction price) {
        return new Root(price, price);
    }

    boolean isExact() {
        return near.compareTo(far) == 0;
    }
}
