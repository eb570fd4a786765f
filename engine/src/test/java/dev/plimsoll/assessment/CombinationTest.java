package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.Sketch.compare;
import static dev.plimsoll.assessment.Sketch.times;
import static dev.plimsoll.assessment.Sketch.usdt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.vocabulary.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How what the rules say becomes one answer. */
class CombinationTest {
    private static final String OPEN = "action: open_position, instrument: BTC-USDT, side: long, ";
    private static final Options EXPLAIN = new Options(Optional.empty(), true);

    private static CheckedPolicy with(Consumer<Sketch> rules) {
        return Sketches.policy(sketch -> {
            rules.accept(sketch);
            Sketches.margins(sketch, "0.01");
            Sketches.health(sketch);
        });
    }

    private static Decision decide(Given given, CheckedPolicy policy, String request) {
        return given.policy(policy).decide(Asking.of(request));
    }

    @Test
    void findings_come_by_kind_and_then_by_place() {
        CheckedPolicy policy = with(sketch -> sketch.cap(
                        "b_cap", "leverage", times("2"), sketch.is("mode", "cross"), List.of(), Action.OPEN_POSITION)
                .cap("a_cap", "leverage", times("3"), Sketches.always(), List.of(), Action.OPEN_POSITION)
                .floor("floor", "notional", usdt("9000"), Sketches.always(), Action.OPEN_POSITION)
                .require(
                        "stop",
                        Sketch.not(Sketch.missing(sketch.read("stop_loss"))),
                        Sketches.always(),
                        List.of(),
                        Action.OPEN_POSITION)
                .deny("no_cross", sketch.is("mode", "cross"), Action.OPEN_POSITION)
                .lock("locked", sketch.read("has_open_position"), Action.OPEN_POSITION));
        Given given = Given.balance("100").cross("BTC-USDT long 0.1 @ 10000 5x");
        Decision decision = decide(given, policy, OPEN + "quantity: 0.5, leverage: 5, mode: cross");

        assertThat(decision.findings())
                .extracting(Finding::rule)
                .containsExactly("locked", "no_cross", "stop", "floor", "b_cap", "a_cap", "insufficient_margin");
        assertThat(decision.caps().keySet()).containsExactly("leverage");
        assertThat(decision.caps().values())
                .extracting(bound -> bound.value() + " " + bound.rule())
                .containsExactly("2 b_cap");
        assertThat(decision.floors().values())
                .extracting(bound -> bound.value() + " " + bound.rule())
                .containsExactly("9000 floor");
    }

    @Test
    void a_floor_is_passed_by_the_notional_or_the_quantity() {
        CheckedPolicy policy =
                with(sketch -> sketch.floor("floor", "notional", usdt("5"), Sketches.always(), Action.OPEN_POSITION));
        Decision decision = decide(Given.balance("100"), policy, OPEN + "quantity: 0.0001, leverage: 5, mode: cross");

        assertThat(decision.findings()).hasSize(1);
        assertThat(decision.findings().get(0).passesIf())
                .containsExactly(Map.entry("notional", "5"), Map.entry("quantity", "0.001"));
        assertThat(decision.findings().get(0).message())
                .isEqualTo("`notional` is below the floor: 1 USDT against 5 USDT");
    }

    @Test
    void a_cap_of_the_state_afterwards_judges_what_raises_it() {
        CheckedPolicy policy = with(sketch -> sketch.cap(
                "size",
                "after.position.notional",
                usdt("20000"),
                Sketches.always(),
                List.of(),
                Action.ALL.toArray(Action[]::new)));
        Given given = Given.balance("50000").cross("BTC-USDT long 3 @ 10000 5x");

        Decision more = decide(given, policy, OPEN + "quantity: 0.5");
        assertThat(more.findings()).extracting(Finding::rule).containsExactly("size");
        assertThat(more.findings().get(0).passesIf()).isEmpty();
        assertThat(decide(given, policy, "action: reduce_position, instrument: BTC-USDT, quantity: 0.5")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decide(given, policy, "action: set_leverage, instrument: BTC-USDT, leverage: 6")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        Decision fresh = decide(Given.balance("50000"), policy, OPEN + "quantity: 2.5, leverage: 5");
        assertThat(fresh.findings().get(0).passesIf()).containsExactly(Map.entry("quantity", "2"));
        assertThat(decide(
                                Given.balance("50000"),
                                policy,
                                "action: place_order, instrument: BTC-USDT, side: long, quantity: 2.5, price: 9000, leverage: 5")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("size");
    }

    @Test
    void an_opening_with_another_leverage_is_judged_as_setting_it_too() {
        CheckedPolicy policy =
                with(sketch -> sketch.lock("fixed", sketch.read("has_open_position"), Action.SET_LEVERAGE));
        Given given = Given.balance("50000").cross("BTC-USDT long 1 @ 10000 5x");

        assertThat(decide(given, policy, OPEN + "quantity: 0.5, leverage: 6").findings())
                .extracting(Finding::rule)
                .containsExactly("fixed");
        assertThat(decide(given, policy, OPEN + "quantity: 0.5, leverage: 5").verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decide(given, policy, OPEN + "quantity: 0.5").verdict()).isEqualTo(Verdict.ALLOW);
        // What only reduces ignores the leverage.
        assertThat(decide(
                                given,
                                policy,
                                "action: open_position, instrument: BTC-USDT, side: short, quantity: 0.5, leverage: 6")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void bounds_do_not_judge_what_only_reduces() {
        Given given = Given.balance("50000").cross("BTC-USDT long 1 @ 10000 5x");

        assertThat(given.decide(
                                Asking.of(
                                        "action: open_position, instrument: BTC-USDT, side: short, quantity: 1, leverage: 6, mode: cross"))
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(given.decide(
                                Asking.of(
                                        "action: open_position, instrument: BTC-USDT, side: short, quantity: 1.1, leverage: 6, mode: cross"))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("cross_leverage");
    }

    @Test
    void a_violated_property_is_an_error() {
        CheckedPolicy policy =
                with(sketch -> sketch.neverAllowed("never_cross", sketch.is("mode", "cross"), Action.OPEN_POSITION));
        Decision decision = decide(Given.balance("5000"), policy, OPEN + "quantity: 0.1, leverage: 5, mode: cross");

        assertThat(decision.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(decision.errors())
                .extracting(fault -> fault.code().code() + " " + fault.path())
                .containsExactly("property_violated policy.never_cross");
        assertThat(decide(Given.balance("1"), policy, OPEN + "quantity: 0.1, leverage: 5, mode: cross")
                        .verdict())
                .isEqualTo(Verdict.DENY);
    }

    @Test
    void a_rule_without_an_answer_is_an_error() {
        CheckedPolicy policy =
                with(sketch -> sketch.deny("needs_it", sketch.is("account.experience", "long"), Action.OPEN_POSITION)
                        .deny("cross", sketch.is("mode", "cross"), Action.OPEN_POSITION));
        Decision decision = decide(Given.balance("5000"), policy, OPEN + "quantity: 0.1, leverage: 5, mode: cross");

        assertThat(decision.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(decision.errors()).extracting(fault -> fault.code().code()).containsExactly("missing_value");
    }

    @Test
    void what_denies_by_a_number_says_which_would_pass() {
        CheckedPolicy policy = with(
                sketch -> sketch.deny("bold", compare(sketch.read("leverage"), ">=", times("4")), Action.OPEN_POSITION)
                        .require(
                                "small_risk",
                                compare(sketch.read("loss_at_stop"), "<=", usdt("100")),
                                Sketch.not(Sketch.missing(sketch.read("stop_loss"))),
                                List.of(),
                                Action.OPEN_POSITION));
        Decision decision = decide(
                Given.balance("5000"), policy, OPEN + "quantity: 0.3, leverage: 5, mode: cross, stop_loss: 9500");

        assertThat(decision.findings().get(0).passesIf()).containsExactly(Map.entry("leverage", "3.999999999999"));
        assertThat(decision.findings().get(1).passesIf()).containsExactly(Map.entry("quantity", "0.2"));
        assertThat(decision.findings().get(1).values()).containsEntry("loss_at_stop", "150 USDT");
    }

    @Test
    void alerts_come_along_with_what_is_allowed() {
        Decision decision = Given.balance("1000")
                .decide(Asking.of(OPEN + "quantity: 0.5, leverage: 5, mode: cross, stop_loss: 9000"));
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.advice()).isEmpty();

        Decision thin = Given.balance("1000")
                .mark("BTC-USDT", "9300")
                .isolated("ETH-USDT long 1 @ 200 2x", "100")
                .cross("BTC-USDT long 1 @ 10000 5x")
                .decide(Asking.of("action: add_margin, instrument: ETH-USDT, amount: 50"));
        assertThat(thin.verdict()).isEqualTo(Verdict.DENY);

        Decision deposit = Given.balance("900")
                .mark("BTC-USDT", "9300")
                .cross("BTC-USDT long 1 @ 10000 5x")
                .decide(Asking.of("action: deposit, amount: 10"));
        assertThat(deposit.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(deposit.advice()).extracting(Finding::verdict).containsExactly("ALERT");
        assertThat(deposit.advice()).extracting(Finding::about).containsExactly("cross USDT");
    }

    @Test
    void every_rule_is_explained() {
        Given given = Given.balance("5000").order("o1", "ETH-USDT long 1 @ 190 5x", MarginMode.CROSS);
        Decision decision =
                given.decide(Asking.of(OPEN + "quantity: 0.5, price: 10000, leverage: 6, mode: cross"), EXPLAIN);
        List<String> lines = decision.explanation().stream()
                .map(line -> line.rule() + " " + line.outcome() + because(line))
                .toList();

        assertThat(lines)
                .contains(
                        "cross_leverage fired: `leverage` is above the cap: 6x against 5x",
                        "isolated_leverage silent: `mode is isolated` does not hold: cross against isolated",
                        "mode_lock not judged: it judges switch_mode",
                        "no_stop fired: `mode is cross` holds: cross against cross; `stop_loss is missing` holds: missing",
                        "over_five not judged: it is asked of what is allowed",
                        "mode_conflict silent: nothing on the instrument is in another mode, or nothing is opened",
                        "insufficient_margin silent: `after.cross.equity` covers the initial margin: "
                                + "5000 USDT against 873.33333333 USDT");
        assertThat(decision.explanation())
                .extracting(Explanation::question)
                .containsOnly("open_position BTC-USDT cross");
    }

    @Test
    void what_is_lifted_says_by_whom() {
        CheckedPolicy policy = with(sketch -> sketch.cap(
                        "low", "leverage", times("2"), Sketches.always(), List.of(), Action.OPEN_POSITION)
                .cap("vip", "leverage", times("8"), sketch.is("mode", "cross"), List.of("low"), Action.OPEN_POSITION));
        Decision decision = Given.balance("5000")
                .policy(policy)
                .decide(Asking.of(OPEN + "quantity: 0.1, leverage: 5, mode: cross"), EXPLAIN);

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.explanation())
                .extracting(line -> line.rule() + " " + line.outcome() + because(line))
                .contains("low lifted: by vip", "vip silent: `leverage` is within the cap: 5x against 8x");
    }

    private static String because(Explanation line) {
        return line.because().map(text -> ": " + text).orElse("");
    }
}
