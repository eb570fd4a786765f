package dev.plimsoll.features.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports of features that were not read: why, and not all of their text. */
class RefusedFeatureTest {
    private static final String START = "Feature: much\n  # ";

    private static SpecReport report(String text) {
        return new SpecReport(FeatureSet.read(List.of(Source.of("a.feature", text))), List.of(), "1");
    }

    @Test
    void what_is_too_large_is_reported_without_its_text() {
        SpecReport report = report(START + "x".repeat(2_000_000));
        String none = ToolReports.html(report("Feature: a\n  Scenario: b\n    nothing\n"));
        assertThat(ToolReports.html(report).length()).isLessThan(none.length() + 100_000);
        String messages = ToolReports.messages(report);
        assertThat(messages.length()).isBetween(10_000, 50_000);
        assertThat(messages.contains("characters is not read") && messages.contains("Feature: much\\n"))
                .isTrue();
        assertThat(ToolReports.junit(report)).hasSizeLessThan(10_000).contains("characters is not read");
    }

    @Test
    void the_text_is_cut_between_characters() {
        String text = START + "x".repeat(9_999 - START.length()) + "😀".repeat(1_000_000);
        String messages = ToolReports.messages(report(text));
        assertThat(messages.contains("xx…\\n\"") && !messages.contains("?…")).isTrue();
    }

    @Test
    void what_cannot_be_parsed_is_shown_as_it_is() {
        String text = "Feature: a\n  Scenario: b\n    nothing\n" + "    # y\n".repeat(100);
        assertThat(ToolReports.messages(report(text))).contains("    # y\\n".repeat(100));
    }
}
