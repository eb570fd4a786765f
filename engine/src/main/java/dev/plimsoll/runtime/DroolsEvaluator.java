package dev.plimsoll.runtime;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.model.CheckedPolicy;

/** The engine: decides and assesses by a policy with Drools. */
public final class DroolsEvaluator {
    private DroolsEvaluator() {}

    /** An evaluator that any number of threads may share. Its rules are built when the first question needs them. */
    public static PolicyEvaluator of(CheckedPolicy policy) {
        return new Evaluator(policy, new DroolsExpressions(policy));
    }
}
