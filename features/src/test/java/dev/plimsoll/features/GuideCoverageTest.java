package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.features.coverage.Point;
import dev.plimsoll.features.coverage.PolicyCoverage;
import dev.plimsoll.features.coverage.Watched;
import dev.plimsoll.features.run.Job;
import dev.plimsoll.features.run.SpecRun;
import dev.plimsoll.features.steps.PolicyUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guides' features reach all of the guides' policy. */
class GuideCoverageTest {
    @Test
    void the_guides_reach_every_rule_both_sides_of_comparisons_and_every_bracket() {
        CompiledPolicy policy = Policies.compiled("policies/guide/guide.margin");
        Watched watched = new Watched(policy);
        PolicyUnderTest judge = new PolicyUnderTest(policy.model(), watched.evaluator());
        List<Job> jobs = FeatureFiles.all().scenarios().stream()
                .filter(scenario -> scenario.feature().source().name().startsWith("features/guides/"))
                .map(scenario -> new Job(scenario, judge))
                .toList();
        SpecRun.run(jobs, 2);
        PolicyCoverage coverage = watched.coverage();
        assertThat(coverage.points())
                .filteredOn(point -> !point.missing().isEmpty())
                .extracting(Point::text)
                .isEmpty();
        assertThat(coverage.ofRules().covered()).isGreaterThanOrEqualTo(22);
        assertThat(coverage.ofSides().covered()).isGreaterThanOrEqualTo(58);
        assertThat(coverage.reaches(100)).isTrue();
    }
}
