package dev.plimsoll.lowering;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.model.CheckedPolicy;

/** Programs with a planted mistake. */
public final class Mutants {
    private Mutants() {}

    /** Drools never hears of a rule. */
    public static RuleProgram without(CheckedPolicy policy, int rule) {
        return PolicyLowering.lower(policy, new OpTables()).without(rule);
    }
}
