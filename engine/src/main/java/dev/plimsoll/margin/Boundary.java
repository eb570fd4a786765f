package dev.plimsoll.margin;

import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Fraction;

/** Where along a price a condition begins to hold. */
public sealed interface Boundary {
    /**
     * It begins at a price.
     *
     * @param inclusive whether it holds there already, or just beyond
     * @param exact whether the price is the root itself; else it is within 30 digits of it, on the side where the
     *     condition holds
     */
    record At(Fraction price, boolean inclusive, boolean exact) implements Boundary {}

    /** No positive price meets it. */
    record Nowhere() implements Boundary {}

    /** On the way to it the condition has no answer. */
    record Unknown(Fault fault) implements Boundary {}
}
