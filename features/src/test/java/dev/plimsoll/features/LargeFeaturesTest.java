package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.diagnostic.FeatureCode;
import dev.plimsoll.features.report.SpecReport;
import dev.plimsoll.features.report.ToolReports;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.Scenario;
import dev.plimsoll.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Features in which very much is wrong are refused soon, and in words that are not endless. */
class LargeFeaturesTest {
    /** Far more than is needed; a guess for each step or line takes minutes. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static FeatureSet read(String text) {
        return assertTimeoutPreemptively(SOON, () -> FeatureSet.read(List.of(Source.of("a.feature", text))));
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
    }

    @Test
    void unknown_steps_are_guessed_at_a_hundred_times_and_told_a_thousand_times() {
        FeatureSet features = read("Feature: a\n"
                + lines(
                        2_000,
                        "  Scenario: s%1$d\n" + "    Given the mark prise of BTC-USDT is just now %1$d\n".repeat(5)));
        assertThat(features.diagnostics()).hasSize(1_000);
        assertThat(features.diagnostics().stream()
                        .filter(one -> one.help().orElse("").startsWith("did you mean")))
                .hasSizeBetween(100, 500);
        assertThat(features.scenarios()).hasSize(2_000).noneMatch(Scenario::isRunnable);
        String report =
                assertTimeoutPreemptively(SOON, () -> ToolReports.messages(new SpecReport(features, List.of(), "1")));
        assertThat(report.length()).isPositive();
    }

    @Test
    void steps_that_are_lost_in_a_long_description_are_found() {
        FeatureSet features = read("Feature: a\n"
                + lines(2_000, "  this line %d of so many others says what is not to be tested by anybody at all\n")
                + "  an account with a balance of 10 USDT\n\n  Scenario: b\n    Then nothing is liquidated\n");
        assertThat(features.diagnostics()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo(FeatureCode.LOST_LINE);
            assertThat(one.span().from().line()).isEqualTo(2_002);
        });
    }
}
