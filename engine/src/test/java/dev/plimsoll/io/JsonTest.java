package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Amount;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.BoundInForce;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.PolicyId;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Remainder;
import dev.plimsoll.decision.Status;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.Source;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shapes that tools may rely on, as goldens under {@code json}; {@code -Dgolden=record} writes them. */
class JsonTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "json");
    private static final PolicyId POLICY = new PolicyId("guide", "1.0", "ab".repeat(32));

    private static void compare(String name, String actual) throws IOException {
        Path expected = GOLDENS.resolve(name + ".json");
        if ("record".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDENS);
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
        assertThat(Documents.readJson(Source.of(name + ".json", actual), Limits.FACTS)
                        .diagnostics())
                .isEmpty();
    }

    private static Finding finding() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("mode", "cross");
        values.put("leverage", "6x");
        return new Finding(
                "cross_leverage",
                "cap",
                Optional.of("-4048"),
                "DENY",
                "Cross margin is capped at 5x; \"6x\" was asked for – §1.",
                "guide.margin:27:1",
                values,
                Map.of("leverage", "5"),
                Optional.of("guide 000, Q5"),
                "");
    }

    private static Decision decision() {
        return new Decision(
                POLICY,
                "alex",
                "open_position",
                Optional.of("BTC-USDT"),
                Verdict.DENY,
                List.of(finding()),
                Map.of(
                        "leverage",
                        new BoundInForce("5", "cross_leverage"),
                        "after.position.notional",
                        new BoundInForce("1000000", "size")),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void decisions() throws IOException {
        compare("decision", Json.decision(decision()));
        compare(
                "decision-error",
                Json.decision(new Decision(
                        POLICY,
                        "alex",
                        "switch_mode",
                        Optional.empty(),
                        Verdict.ERROR,
                        List.of(),
                        Map.of(),
                        Map.of("leverage", new BoundInForce("2", "least")),
                        List.of(),
                        List.of(new Fault(FaultCode.MISSING_PRICE, "market.BTC-USDT.mark", "there is no mark price")),
                        List.of(new Explanation("mode_lock", "lock", "", "switch_mode", "failed", Optional.empty())))));
    }

    private static Assessment assessment(List<PoolHealth> pools, Map<String, BigDecimal> uncovered) {
        PositionHealth position = new PositionHealth(
                "BTC-USDT",
                "long",
                "isolated",
                new BigDecimal("1.1250"),
                Amount.of(new BigDecimal("8E+3")),
                Amount.of(new BigDecimal("9000.00")),
                Amount.of(new BigDecimal("1000")),
                Amount.of(new BigDecimal("-0.00")),
                Amount.of(new BigDecimal("-1000.00125")),
                Amount.of(new BigDecimal("900")),
                Amount.of(BigDecimal.ZERO),
                Amount.NONE,
                Amount.of(new BigDecimal("0.000000000001")),
                Status.LIQUIDATE);
        return new Assessment(
                POLICY,
                "alex",
                Status.LIQUIDATE,
                pools,
                List.of(position),
                List.of(new Finding(
                        "isolated_position",
                        "liquidate",
                        Optional.empty(),
                        "LIQUIDATE",
                        "equity is used up",
                        "guide.margin:60:1",
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        "position BTC-USDT long isolated")),
                List.of(
                        new PlannedStep(
                                "cancel_orders",
                                "position",
                                "isolated_position",
                                Optional.of("BTC-USDT"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new PlannedStep(
                                "close",
                                "position",
                                "isolated_position",
                                Optional.of("BTC-USDT"),
                                Optional.of("long"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new BigDecimal("1.125")),
                                Optional.of(new BigDecimal("8000")),
                                Optional.of(new BigDecimal("45.00")))),
                new Remainder(new TreeMap<>(Map.of("USDT", new BigDecimal("1000"))), new TreeMap<>(), new TreeMap<>()),
                new TreeMap<>(uncovered),
                List.of(),
                List.of());
    }

    private static PoolHealth pool(String settle) {
        return new PoolHealth(
                settle,
                Amount.of(new BigDecimal("1E+3")),
                Amount.of(new BigDecimal("1000")),
                Amount.of(BigDecimal.ZERO),
                Amount.of(BigDecimal.ZERO),
                Amount.NONE,
                Amount.of(new BigDecimal("1000")),
                Status.ERROR);
    }

    @Test
    void assessments() throws IOException {
        compare("assessment", Json.assessment(assessment(List.of(pool("USDT")), Map.of())));
        compare(
                "assessment-pools",
                Json.assessment(
                        assessment(List.of(pool("USDC"), pool("USDT")), Map.of("USDT", new BigDecimal("12.50")))));
    }

    @Test
    void what_could_not_be_read() throws IOException {
        List<Diagnostic> problems = Inputs.accountLine(
                        Source.of("book.ndjson", "{\"account\": \"a\", \"balance\": 1e5, \"postions\": []}", 3),
                        TestSchema.SCHEMA)
                .diagnostics();
        compare("unread-account", Json.unassessed(POLICY, problems));
        compare("unread-request", Json.undecided(POLICY, problems));
        compare("check", Json.check(problems));
        compare("check-clean", Json.check(List.of()));
        assertThat(Json.unassessedLine(POLICY, 3, problems))
                .doesNotContain("\n")
                .endsWith(",\"line\":3}");
        assertThat(Json.undecidedLine(POLICY, 3, problems)).doesNotContain("\n").endsWith(",\"line\":3}");
    }

    @Test
    void books_and_versions() throws IOException {
        compare(
                "book",
                Json.book(new BookSummary(12, Map.of(Status.LIQUIDATE, 2L, Status.HEALTHY, 9L, Status.ERROR, 1L), 1)));
        compare("version", Json.version("0.1.0", "1"));
    }

    @Test
    void a_line_says_what_the_page_says() {
        String page = Json.decision(decision());
        String line = Json.decisionLine(decision());
        assertThat(line).doesNotContain("\n").startsWith("{\"schema\":\"plimsoll.decision/1\",\"policy\":{\"name\":");
        assertThat(tree(line)).isEqualTo(tree(page));
        Assessment assessment = assessment(List.of(pool("USDT")), Map.of());
        assertThat(tree(Json.assessmentLine(assessment))).isEqualTo(tree(Json.assessment(assessment)));
    }

    private static String tree(String json) {
        return DocumentsTest.print(
                Documents.readJson(Source.of("a.json", json), Limits.FACTS).orThrow());
    }

    @Test
    void neither_language_nor_line_separator_of_the_machine_shows() {
        Locale before = Locale.getDefault();
        String expected = Json.assessment(assessment(List.of(pool("USDT")), Map.of("USDT", BigDecimal.ONE)));
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Json.assessment(assessment(List.of(pool("USDT")), Map.of("USDT", BigDecimal.ONE))))
                        .isEqualTo(expected);
                assertThat(Inputs.account(
                                        Source.of(
                                                "a.yaml", "account: a\nsettle: usdt\nbalance: 1\nmodes: {I: ISOLATED}"),
                                        DataSchema.ANY)
                                .diagnostics()
                                .toString())
                        .contains("did you mean `USDT`?", "did you mean `isolated`?");
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(expected).doesNotContain("\r");
    }
}
