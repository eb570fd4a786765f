package dev.plimsoll.model;

import dev.plimsoll.value.Value;

/**
 * Evaluates a policy's formulas and rules. There are two implementations that share no code: the tree walk of the
 * reference interpreter, and op tables with Drools. Both may be asked again while they answer (an attribute may need
 * another formula), and by several threads at once.
 */
public interface Expressions {
    /** A formula's value; conditions give {@link Value.Truth}. Never throws for a user's mistake. */
    Value value(Formula formula, Context context);

    /** The rules that fire. */
    Answer ask(Question question);

    /**
     * For what is only supposed, while a price or a remedy is looked for: the same answers, and whoever looks on is not
     * told.
     */
    default Expressions unobserved() {
        return this;
    }
}
