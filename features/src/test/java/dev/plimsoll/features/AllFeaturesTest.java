package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.features.report.PrettyReport;
import dev.plimsoll.features.report.SpecReport;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.Job;
import dev.plimsoll.features.run.Scenario;
import dev.plimsoll.features.run.SpecRun;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every feature of the repository passes, on Drools and on the reference interpreter. */
class AllFeaturesTest {
    @TestFactory
    Stream<DynamicContainer> on_drools() {
        return features(Policies.DROOLS);
    }

    @TestFactory
    Stream<DynamicContainer> on_the_reference_interpreter() {
        return features(Policies.REFERENCE);
    }

    @Test
    void nothing_is_wrong_with_a_feature() {
        String problems =
                DiagnosticRenderer.text(false).render(FeatureFiles.all().diagnostics());
        assertThat(problems).isEmpty();
    }

    private static Stream<DynamicContainer> features(Policies policies) {
        FeatureSet all = FeatureFiles.all();
        assertThat(all.scenarios()).isNotEmpty();
        return all.features().stream()
                .map(feature -> DynamicContainer.dynamicContainer(
                        feature.source().name(),
                        all.scenarios().stream()
                                .filter(scenario -> scenario.feature().equals(feature))
                                .map(scenario -> DynamicTest.dynamicTest(
                                        scenario.name(), () -> passes(all, scenario, policies)))));
    }

    private static void passes(FeatureSet all, Scenario scenario, Policies policies) {
        Job job = new Job(scenario, policies.of(FeatureFiles.policyOf(scenario.feature())));
        SpecReport report = new SpecReport(
                new FeatureSet(all.features(), all.scenarios(), List.of()), List.of(SpecRun.run(job)), "test");
        assertThat(report.isClean())
                .withFailMessage(() -> PrettyReport.of(report, false))
                .isTrue();
    }
}
