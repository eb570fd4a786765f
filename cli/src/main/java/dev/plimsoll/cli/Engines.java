package dev.plimsoll.cli;

import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.lowering.PolicyLowering;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.runtime.DroolsEvaluator;

/**
 * The only class of the command that loads the rule engine: commands that need none never touch it. It is got ready
 * beside the compiling of the policy, which takes as long.
 */
final class Engines {
    private final Thread preparation = new Thread(Engines::prepare, "rule engine");

    private Engines() {}

    /** Begins to get ready for {@link #whenReady}. */
    static Engines preparing() {
        Engines engines = new Engines();
        if (Runtime.getRuntime().availableProcessors() > 1) {
            engines.preparation.setDaemon(true);
            engines.preparation.start();
        }
        return engines;
    }

    private static void prepare() {
        try {
            DroolsEvaluator.prepare();
        } catch (RuntimeException | LinkageError e) {
            // Only a head start: whatever is wrong shows where the rules are asked.
            return;
        }
    }

    static PolicyEvaluator evaluator(CheckedPolicy policy) {
        return DroolsEvaluator.of(policy);
    }

    /** Waits for what was begun. */
    PolicyEvaluator whenReady(CheckedPolicy policy) {
        try {
            preparation.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return evaluator(policy);
    }

    static String rules(CheckedPolicy policy) {
        return PolicyLowering.lower(policy, new OpTables()).print();
    }
}
