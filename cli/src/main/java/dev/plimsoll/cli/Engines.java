package dev.plimsoll.cli;

import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.lowering.PolicyLowering;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.runtime.DroolsEvaluator;

/** The only class of the command that loads the rule engine: commands that need none never touch it. */
final class Engines {
    private Engines() {}

    static PolicyEvaluator evaluator(CheckedPolicy policy) {
        return DroolsEvaluator.of(policy);
    }

    static String rules(CheckedPolicy policy) {
        return PolicyLowering.lower(policy, new OpTables()).print();
    }
}
