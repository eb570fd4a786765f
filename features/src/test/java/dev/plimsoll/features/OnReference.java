package dev.plimsoll.features;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.features.steps.StepFactory;
import dev.plimsoll.reference.TreeExpressions;

/** Steps that ask the reference interpreter. */
public final class OnReference extends StepFactory {
    private static final RepositoryPolicies POLICIES =
            new RepositoryPolicies(policy -> new Evaluator(policy, new TreeExpressions(policy)));

    public OnReference() {
        super(POLICIES);
    }
}
