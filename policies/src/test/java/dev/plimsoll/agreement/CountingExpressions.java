package dev.plimsoll.agreement;

import dev.plimsoll.model.Answer;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Value;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Notes which rules fire. A margin or collateral rule does so when its amount is asked for: it is not part of any question, but of the
 * amounts that the answers rest on.
 */
final class CountingExpressions implements Expressions {
    private final Expressions expressions;
    private final Map<Formula, Integer> amounts = new IdentityHashMap<>();
    private final BitSet fired = new BitSet();

    CountingExpressions(CheckedPolicy policy, Expressions expressions) {
        this.expressions = expressions;
        for (Rule rule : policy.rules()) {
            if (rule instanceof Rule.Margin margin) {
                amounts.put(margin.amount(), rule.index());
            } else if (rule instanceof Rule.Collateral collateral) {
                amounts.put(collateral.amount(), rule.index());
            }
        }
    }

    @Override
    public Value value(Formula formula, Context context) {
        Integer rule = amounts.get(formula);
        if (rule != null) {
            fired.set(rule);
        }
        return expressions.value(formula, context);
    }

    @Override
    public Answer ask(Question question) {
        Answer answer = expressions.ask(question);
        answer.fired().forEach(fired::set);
        return answer;
    }

    /** The rules that have fired since the last call. */
    BitSet take() {
        BitSet taken = (BitSet) fired.clone();
        fired.clear();
        return taken;
    }
}
