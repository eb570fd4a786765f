package dev.plimsoll.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.bundled.Bundle;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.io.Json;
import dev.plimsoll.model.Expressions;

/** Asks Drools and the reference interpreter about a state, each for itself or both at every step, and compares. */
final class Evaluators {
    private final PolicyEvaluator reference;
    private final PolicyEvaluator drools;
    private final PolicyEvaluator supposingByReference;
    private final PolicyEvaluator supposingByDrools;

    /** What was answered, by both. */
    record Answers(Decision decision, Assessment assessment) {}

    Evaluators(Bundle bundle, Expressions counting) {
        Expressions rules = bundle.rules();
        reference = bundle.with(counting);
        drools = bundle.drools();
        supposingByReference = bundle.with(new PairedExpressions(counting, rules, counting));
        supposingByDrools = bundle.with(new PairedExpressions(counting, rules, rules));
    }

    /** Whole answers are compared, field by field. */
    Answers apart(int number, RandomState state) {
        Answers expected = ask(reference, state);
        Answers answers = ask(drools, state);
        // An assertion describes its values before it compares them, which takes long.
        if (!answers.equals(expected)) {
            assertThat(Json.decision(answers.decision))
                    .as("decision of state %d: %s", number, state)
                    .isEqualTo(Json.decision(expected.decision));
            assertThat(Json.assessment(answers.assessment))
                    .as("assessment of state %d: %s", number, state)
                    .isEqualTo(Json.assessment(expected.assessment));
            assertThat(answers).isEqualTo(expected);
        }
        return expected;
    }

    /** Every value and every answer is compared; what is supposed is answered by the one and the other in turn. */
    Answers paired(int number, RandomState state) {
        try {
            return ask(number % 2 == 0 ? supposingByReference : supposingByDrools, state);
        } catch (AssertionError e) {
            throw new AssertionError("state " + number + ": " + state, e);
        }
    }

    private static Answers ask(PolicyEvaluator evaluator, RandomState state) {
        return new Answers(
                evaluator.decide(state.account(), state.request(), state.market(), state.options()),
                evaluator.assess(state.account(), state.market(), state.options()));
    }
}
