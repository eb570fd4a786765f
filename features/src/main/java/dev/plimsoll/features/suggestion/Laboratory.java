package dev.plimsoll.features.suggestion;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.features.coverage.Watched;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.Job;
import dev.plimsoll.features.run.Scenario;
import dev.plimsoll.features.run.ScenarioResult;
import dev.plimsoll.features.run.SpecRun;
import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;

/** Tries situations on a policy, through the steps that features have. */
final class Laboratory {
    private final CompiledPolicy policy;
    private final Watched watched;
    private int trials;

    Laboratory(CompiledPolicy policy) {
        this.policy = policy;
        this.watched = new Watched(policy);
    }

    /** How many situations were tried. */
    int trials() {
        return trials;
    }

    Tried tried(Situation situation) {
        trials++;
        List<String> steps = new ArrayList<>(situation.steps());
        steps.add(situation.ask() == Ask.HEALTH ? "Then the account is healthy" : "Then it is allowed");
        watched.forget();
        Trial trial = new Trial(watched.evaluator());
        for (Scenario scenario : scenarios(feature(steps))) {
            SpecRun.run(new Job(scenario, new PolicyUnderTest(policy.model(), trial)));
        }
        return new Tried(situation, watched.coverage().points(), Expectation.of(trial));
    }

    private static String feature(List<String> steps) {
        StringBuilder text = new StringBuilder("Feature: trial\n  Scenario: trial\n");
        steps.forEach(step -> text.append("    ").append(step).append('\n'));
        return text.toString();
    }

    private static List<Scenario> scenarios(String feature) {
        return FeatureSet.read(List.of(Source.of("trial.feature", feature))).scenarios();
    }

    /** Whether a whole feature is clean and passes. */
    boolean passes(String feature) {
        FeatureSet features = FeatureSet.read(List.of(Source.of("suggested.feature", feature)));
        PolicyUnderTest judge = new PolicyUnderTest(policy.model(), watched.evaluator());
        return features.diagnostics().isEmpty()
                && !features.scenarios().isEmpty()
                && features.scenarios().stream()
                        .map(scenario -> SpecRun.run(new Job(scenario, judge)))
                        .allMatch(result -> result.status() == ScenarioResult.Status.PASSED);
    }
}
