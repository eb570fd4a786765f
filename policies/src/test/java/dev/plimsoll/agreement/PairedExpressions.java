package dev.plimsoll.agreement;

import dev.plimsoll.model.Answer;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Question;
import dev.plimsoll.value.Value;

/**
 * Two readings of one policy asked beside each other: every value and every answer must be the same, so that whatever is
 * made of them is the same too. What is only supposed, while a price or a remedy is looked for, is asked of one of them.
 */
final class PairedExpressions implements Expressions {
    private final Expressions one;
    private final Expressions other;
    private final Expressions supposing;

    PairedExpressions(Expressions one, Expressions other, Expressions supposing) {
        this.one = one;
        this.other = other;
        this.supposing = supposing;
    }

    @Override
    public Value value(Formula formula, Context context) {
        return same(one.value(formula, context), other.value(formula, context), formula);
    }

    @Override
    public Answer ask(Question question) {
        return same(one.ask(question), other.ask(question), question);
    }

    @Override
    public Expressions unobserved() {
        return supposing;
    }

    private static <T> T same(T first, T second, Object about) {
        if (!first.equals(second)) {
            throw new AssertionError(first + " and " + second + " of " + about);
        }
        return first;
    }
}
