package dev.plimsoll.runtime;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.lowering.Preparation;
import dev.plimsoll.model.CheckedPolicy;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;

/** The engine: decides and assesses by a policy with Drools. */
public final class DroolsEvaluator {
    private DroolsEvaluator() {}

    /**
     * Loads what rules need whatever they say. The first question is then answered sooner: to be called on a thread of its
     * own while the policy is still being compiled.
     */
    public static void prepare() {
        KieSession session =
                KieBaseBuilder.createKieBaseFromModel(Preparation.model()).newKieSession();
        session.insert(Preparation.FACT);
        session.fireAllRules();
        session.dispose();
    }

    /** An evaluator that any number of threads may share. Its rules are built when the first question needs them. */
    public static PolicyEvaluator of(CheckedPolicy policy) {
        return new Evaluator(policy, new DroolsExpressions(policy));
    }
}
