package dev.plimsoll.features.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.features.report.SpecReport;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.Job;
import dev.plimsoll.features.run.SpecRun;
import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What counts as reached, on one policy. {@code -Dgolden=record} writes the page and the JSON. */
class CoverageTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("plimsoll.repository", ".."), "features/src/test/resources/coverage");
    private static final CompiledPolicy POLICY = compiled();

    private static final String BEGINS = """
            Feature: Harbour
              Background:
                Given an account with a balance of 10,000 USDT
                And these prices:
                  | instrument | mark |
                  | BTC-USDT | 10000 |
                  | ETH-USDT | 1000 |
            """;

    private static CompiledPolicy compiled() {
        try {
            String text = Files.readString(FOLDER.resolve("harbour.margin"));
            return PolicyCompiler.compile(Source.of("harbour.margin", text), ConfinedFiles.under(FOLDER))
                    .orThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CoverageReport run(int threads, String... scenarios) {
        StringBuilder text = new StringBuilder(BEGINS);
        for (int i = 0; i < scenarios.length; i++) {
            text.append("  Scenario: number ").append(i).append('\n');
            scenarios[i]
                    .lines()
                    .forEach(step -> text.append("    ").append(step).append('\n'));
        }
        FeatureSet features = FeatureSet.read(List.of(Source.of("harbour.feature", text.toString())));
        Watched watched = new Watched(POLICY);
        PolicyUnderTest judge = new PolicyUnderTest(POLICY.model(), watched.evaluator());
        SpecReport report = new SpecReport(
                features,
                SpecRun.run(
                        features.scenarios().stream()
                                .map(scenario -> new Job(scenario, judge))
                                .toList(),
                        threads),
                "test");
        assertThat(report.isClean()).as(report.summary()).isTrue();
        return new CoverageReport(
                report,
                List.of(new CoverageReport.Reached("harbour.margin", watched.coverage(), name -> name)),
                Optional.empty());
    }

    private static PolicyCoverage covered(String... scenarios) {
        return run(1, scenarios).policies().get(0).coverage();
    }

    private static String state(PolicyCoverage coverage, String rule) {
        return coverage.rules().stream()
                .filter(point -> point.name().equals(rule))
                .map(point -> point.state().name())
                .collect(Collectors.joining());
    }

    private static String sides(PolicyCoverage coverage, String text) {
        return coverage.comparisons().stream()
                .filter(point -> point.text().equals(text))
                .map(point -> (point.holds() ? "true" : "") + (point.fails() ? "false" : ""))
                .collect(Collectors.joining(" and "));
    }

    @Test
    void every_rule_and_each_comparison_is_counted_once() {
        PolicyCoverage coverage = covered("When it asks to deposit 1 USDT\nThen it is allowed");
        assertThat(coverage.rules())
                .extracting(Point.OfRule::name)
                .containsExactly(
                        "cross_leverage",
                        "altcoin_leverage",
                        "mode_lock",
                        "majors",
                        "late",
                        "basic",
                        "tiered",
                        "beginners",
                        "low",
                        "lower",
                        "pool",
                        "single",
                        "leak",
                        "withdrawable");
        assertThat(coverage.comparisons())
                .extracting(Point.OfComparison::text)
                .containsExactly(
                        "leverage at 5x",
                        "mode is cross",
                        "leverage at if account.experience is expert then 10x else 3x",
                        "account.experience is expert",
                        "instrument in altcoins",
                        "has_open_position",
                        "any order where leverage between 2x and 4x",
                        "leverage between 2x and 4x",
                        "instrument not in altcoins",
                        "opens > 0",
                        "effective from 2027-01-01",
                        "account.experience is not expert",
                        "thin <= 300%",
                        "thin <= 150%",
                        "equity <= maintenance_margin",
                        "mode is isolated",
                        "equity <= maintenance_margin");
        assertThat(coverage.rows())
                .extracting(Point.OfRow::text)
                .containsExactly("brackets row 1", "brackets row 2", "brackets row 1");
    }

    @Test
    void an_allowed_opening_sees_one_side() {
        PolicyCoverage coverage = covered("When it asks to open long 1 BTC-USDT in cross with 5x\nThen it is allowed");
        assertThat(state(coverage, "cross_leverage")).isEqualTo("ASKED");
        assertThat(state(coverage, "altcoin_leverage")).isEqualTo("ASKED");
        assertThat(state(coverage, "mode_lock")).isEqualTo("NEVER_ASKED");
        assertThat(state(coverage, "basic")).isEqualTo("FIRED");
        assertThat(state(coverage, "beginners")).isEqualTo("ASKED");
        assertThat(sides(coverage, "leverage at 5x")).isEqualTo("false");
        assertThat(sides(coverage, "mode is cross")).isEqualTo("true");
        assertThat(sides(coverage, "instrument in altcoins")).isEqualTo("false");
        assertThat(sides(coverage, "account.experience is not expert")).isEqualTo("false");
        assertThat(sides(coverage, "effective from 2027-01-01")).isEqualTo("false");
        assertThat(sides(coverage, "opens > 0")).isEmpty();
        assertThat(coverage.rows()).extracting(Point.OfRow::used).containsExactly(true, false, false);
    }

    /** What would make a denied request pass is tried out, and no scenario asked for it. */
    @Test
    void what_is_only_supposed_does_not_count() {
        PolicyCoverage denied = covered("""
                When it asks to open long 1 BTC-USDT in cross with 6x
                Then it is denied by cross_leverage
                And it would pass with leverage 5x
                """);
        assertThat(sides(denied, "leverage at 5x")).isEqualTo("true");
        PolicyCoverage healthy = covered("""
                Given a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
                Then BTC-USDT long is liquidated at 9045.22
                """);
        assertThat(sides(healthy, "mode is isolated")).isEqualTo("true");
        assertThat(sides(healthy, "equity <= maintenance_margin")).isEqualTo(" and false");
        assertThat(state(healthy, "single")).isEqualTo("ASKED");
    }

    @Test
    void a_comparison_in_a_let_counts_where_the_let_is_used() {
        PolicyCoverage coverage = covered("""
                Given a long position of 10 BTC-USDT at 10000 in cross with 5x
                When the mark price of BTC-USDT moves to 9100
                Then the account is on alert
                """);
        assertThat(sides(coverage, "thin <= 300%")).isEqualTo("true");
        assertThat(sides(coverage, "thin <= 150%")).isEqualTo("false");
        assertThat(state(coverage, "low")).isEqualTo("FIRED");
        assertThat(state(coverage, "lower")).isEqualTo("ASKED");
    }

    /** Orders are told apart by the quantifier and by what stands behind its {@code where}. */
    @Test
    void quantifiers_and_negations_are_read_as_they_are_written() {
        PolicyCoverage coverage = covered("""
                Given a resting order to go long 1 BTC-USDT at 9000 in cross with 3x
                When it asks to switch ETH-USDT to isolated
                Then it is denied by mode_lock
                """, """
                When it asks to place an order to go long 1 ETH-USDT at 900 in isolated with 3x
                Then it is denied by majors
                """);
        assertThat(sides(coverage, "any order where leverage between 2x and 4x"))
                .isEqualTo("true");
        assertThat(sides(coverage, "leverage between 2x and 4x")).isEqualTo("true");
        assertThat(sides(coverage, "instrument not in altcoins")).isEqualTo("false");
        assertThat(state(coverage, "majors")).isEqualTo("FIRED");
    }

    @Test
    void a_property_is_reached_where_it_is_asked_and_its_comparison_does_not_count() {
        PolicyCoverage coverage = covered("""
                Given a long position of 1 BTC-USDT at 10000 in isolated with 10x and a margin of 1,000 USDT
                When the mark price of BTC-USDT moves to 8000
                Then BTC-USDT long is liquidated
                """);
        assertThat(state(coverage, "leak")).isEqualTo("FIRED");
        assertThat(state(coverage, "single")).isEqualTo("FIRED");
        assertThat(sides(coverage, "loss > margin")).isEmpty();
    }

    @Test
    void a_bound_that_lifts_another_and_has_a_condition_of_its_own() {
        PolicyCoverage coverage = covered("""
                Given the account's experience is beginner
                When it asks to open long 1 ETH-USDT in cross with 4x
                Then it is denied by altcoin_leverage
                """);
        assertThat(sides(coverage, "account.experience is expert")).isEqualTo("false");
        assertThat(sides(coverage, "leverage at if account.experience is expert then 10x else 3x"))
                .isEqualTo("true");
        assertThat(sides(coverage, "leverage at 5x")).isEmpty();
        assertThat(state(coverage, "beginners")).isEqualTo("FIRED");
    }

    private static final String[] SEVERAL = {
        "When it asks to open long 1 BTC-USDT in cross with 5x\nThen it is allowed",
        "When it asks to open long 1 BTC-USDT in isolated with 6x\nThen it is allowed",
        "When it asks to withdraw 20,000 USDT\nThen it is denied by withdrawable because \"Too much.\"",
        "Given a long position of 20 BTC-USDT at 10000 in cross with 5x\nThen the account is healthy",
    };

    @Test
    void the_number_of_threads_changes_nothing() {
        String one = CoverageJson.of(run(1, SEVERAL));
        for (int threads = 2; threads <= 4; threads++) {
            assertThat(CoverageJson.of(run(threads, SEVERAL))).isEqualTo(one);
        }
    }

    @Test
    void the_reports_are_as_recorded() throws IOException {
        CoverageReport report = run(2, SEVERAL);
        golden("harbour.txt", CoverageText.of(report));
        golden("harbour.json", CoverageJson.of(report));
        golden("harbour.html", CoveragePage.of(report));
    }

    private static void golden(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
