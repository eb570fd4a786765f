package dev.plimsoll.features;

import dev.plimsoll.features.steps.StepFactory;
import dev.plimsoll.runtime.DroolsEvaluator;

/** Steps that ask Drools. */
public final class OnDrools extends StepFactory {
    private static final RepositoryPolicies POLICIES = new RepositoryPolicies(DroolsEvaluator::of);

    public OnDrools() {
        super(POLICIES);
    }
}
