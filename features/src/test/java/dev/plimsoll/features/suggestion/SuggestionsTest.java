package dev.plimsoll.features.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.features.coverage.PolicyCoverage;
import dev.plimsoll.features.coverage.Watched;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.Job;
import dev.plimsoll.features.run.ScenarioResult;
import dev.plimsoll.features.run.SpecRun;
import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("plimsoll.repository", ".."), "features/src/test/resources/coverage");

    private static CompiledPolicy policy;
    private static PolicyCoverage before;
    private static Suggested suggested;

    @BeforeAll
    static void suggest() throws IOException {
        String text = Files.readString(FOLDER.resolve("harbour.margin"));
        policy = PolicyCompiler.compile(Source.of("harbour.margin", text), ConfinedFiles.under(FOLDER))
                .orThrow();
        Watched watched = new Watched(policy);
        run(Files.readString(FOLDER.resolve("harbour.feature")), watched.evaluator());
        before = watched.coverage();
        suggested = suggest(before);
    }

    private static Suggested suggest(PolicyCoverage coverage) {
        return Suggestions.of(policy, coverage, point -> point.place().toString());
    }

    private static List<ScenarioResult> run(String feature, PolicyEvaluator evaluator) {
        FeatureSet features = FeatureSet.read(List.of(Source.of("harbour.feature", feature)));
        assertThat(features.diagnostics()).isEmpty();
        PolicyUnderTest judge = new PolicyUnderTest(policy.model(), evaluator);
        return SpecRun.run(
                features.scenarios().stream()
                        .map(scenario -> new Job(scenario, judge))
                        .toList(),
                1);
    }

    @Test
    void what_is_suggested_passes_on_the_rule_engine() {
        List<ScenarioResult> results = run(suggested.feature(), DroolsEvaluator.of(policy.model()));
        assertThat(results).hasSize(suggested.scenarios());
        assertThat(results).allMatch(result -> result.status() == ScenarioResult.Status.PASSED);
    }

    @Test
    void it_reaches_what_was_not_reached() throws IOException {
        Watched watched = new Watched(policy);
        run(Files.readString(FOLDER.resolve("harbour.feature")), watched.evaluator());
        run(suggested.feature(), watched.evaluator());
        PolicyCoverage after = watched.coverage();
        assertThat(before.ofSides().covered()).isLessThan(20);
        assertThat(after.points().stream().filter(point -> !point.missing().isEmpty()))
                .allMatch(point -> suggested.underived().stream()
                        .anyMatch(line -> line.startsWith(point.place() + ": `" + point.text())));
        assertThat(after.ofRules().reaches(100)).isTrue();
        assertThat(after.ofSides().reaches(95)).isTrue();
    }

    @Test
    void a_boundary_has_what_lies_just_below_at_and_just_above_it() {
        assertThat(suggested.feature())
                .contains("Scenario: leverage at 5x: just below, with a leverage of 4.99")
                .contains("in cross with 4.99x\n    Then it is allowed")
                .contains("Scenario: leverage at 5x: at, with a leverage of 5\n")
                .contains("in cross with 5x\n    Then it is allowed")
                .contains("Scenario: leverage at 5x: just above, with a leverage of 5.01")
                .contains("in cross with 5.01x\n    Then it is denied by cross_leverage");
    }

    /** A position of 10,000 at 2 % of Ether, at 0.5 % of Bitcoin: 50, of which 300 % are 150. */
    @Test
    void levels_of_the_pool_are_found_to_the_cent() {
        assertThat(suggested.feature())
                .contains("thin <= 300%: just below, with a balance of 149.99")
                .contains("thin <= 300%: at, with a balance of 150\n")
                .contains("thin <= 300%: just above, with a balance of 150.01");
    }

    @Test
    void a_bracket_ends_between_two_lots() {
        assertThat(suggested.feature())
                .contains("brackets row 2: just below, with a quantity of 100\n")
                .contains("brackets row 2: just above, with a quantity of 100.001\n");
    }

    @Test
    void a_rule_of_a_later_day_is_asked_then() {
        assertThat(suggested.feature()).contains("And it is 2027-01-01\n").contains("it is denied by late");
    }

    @Test
    void a_person_is_asked_to_confirm() {
        assertThat(suggested.feature())
                .startsWith("# Suggested for `harbour` version 1.0.\n# What these scenarios"
                        + " expect is what the policy answers now. A person must confirm");
    }

    @Test
    void the_same_is_suggested_again() {
        assertThat(suggest(before)).isEqualTo(suggested);
    }
}
