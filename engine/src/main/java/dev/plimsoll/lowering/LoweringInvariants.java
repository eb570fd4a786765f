package dev.plimsoll.lowering;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import java.util.HashSet;
import java.util.Set;

/**
 * What must be true of every program; anything else is a mistake of ours. Drools takes two conditions of the same id for
 * one, whatever they do, so an id that two formulas share would silently decide one rule by the other's condition.
 */
final class LoweringInvariants {
    private LoweringInvariants() {}

    /** Formulas of one id are the same but for their places. */
    static void sameFormula(String id, Formula one, Formula other) {
        if (!SameFormula.same(one, other)) {
            throw new IllegalStateException("two formulas have the id " + id);
        }
    }

    /** Every rule that is asked about is there exactly once. */
    static void complete(CheckedPolicy policy, RuleProgram program) {
        Set<Integer> lowered = new HashSet<>();
        for (LoweredRule rule : program.rules()) {
            if (!lowered.add(rule.rule())) {
                throw new IllegalStateException("rule " + rule.name() + " is there twice");
            }
        }
        for (Rule rule : policy.rules()) {
            if (lowered.contains(rule.index()) != Topics.isAsked(rule)) {
                throw new IllegalStateException(
                        "rule " + rule.name() + " is lowered though nobody asks, or not though asked");
            }
        }
    }
}
