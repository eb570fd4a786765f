package dev.plimsoll.checker;

import dev.plimsoll.model.Formula;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Conditions put together: chains in chains are one chain, what always holds is left out. */
final class Conditions {
    private Conditions() {}

    static Formula always(Span span) {
        return truth(span, true);
    }

    static Formula never(Span span) {
        return truth(span, false);
    }

    private static Formula truth(Span span, boolean holds) {
        return new Formula.Constant(span, Type.TRUTH, Value.of(holds));
    }

    /** All of them, looked at in this order. */
    static Formula all(Span span, List<Formula> conditions) {
        List<Formula> chain = new ArrayList<>();
        for (Formula condition : conditions) {
            if (is(condition, false)) {
                return never(span);
            }
            if (condition instanceof Formula.Logical logical && logical.conjunction()) {
                chain.addAll(logical.operands());
            } else if (!is(condition, true)) {
                chain.add(condition);
            }
        }
        if (chain.isEmpty()) {
            return always(span);
        }
        return chain.size() == 1 ? chain.get(0) : new Formula.Logical(span, true, chain);
    }

    static Formula not(Formula condition) {
        if (condition instanceof Formula.Not not) {
            return not.operand();
        }
        return is(condition, true)
                ? never(condition.span())
                : is(condition, false) ? always(condition.span()) : new Formula.Not(condition.span(), condition);
    }

    static boolean is(Formula condition, boolean holds) {
        return condition instanceof Formula.Constant constant
                && constant.value() instanceof Value.Truth truth
                && truth.holds() == holds;
    }
}
