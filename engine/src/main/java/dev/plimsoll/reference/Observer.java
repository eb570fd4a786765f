package dev.plimsoll.reference;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;

/**
 * Looks on while formulas are evaluated, and changes nothing. What is only supposed, on the way to a liquidation price or
 * to what would make a request pass, is not told. Called by as many threads as evaluate.
 */
public interface Observer {
    /** Is told and forgets. */
    Observer NONE = new Observer() {};

    /** A rule was asked whether it fires. */
    default void asked(Rule rule) {}

    /** A whole formula was evaluated: a margin rule's amount, a guard. */
    default void valued(Formula formula, Value value) {}

    /**
     * A question that is not made of others has an answer: a comparison, a truth that is read, a quantifier.
     *
     * @param equal whether the sides of a comparison were exactly equal
     */
    default void answered(Formula question, boolean holds, boolean equal) {}

    /** A table was looked up by an amount, for what the context is about. */
    default void looked(Formula.Lookup lookup, Scalar key, Context context) {}
}
