package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.BoundInForce;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How what the rules say becomes one answer. */
class CombinationTest {
    private static final String OPEN = "action: open_position, instrument: BTC-USDT, side: long, ";

    private static Decision decide(Given given, String rules, String request) {
        return given.policy(PolicyTexts.with(rules)).decide(Asking.of(request));
    }

    private static void allowed(Decision decision) {
        assertThat(decision.errors()).isEmpty();
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
    }

    private static void deniedBy(Decision decision, String... rules) {
        assertThat(decision.errors()).isEmpty();
        assertThat(decision.findings()).extracting(Finding::rule).containsExactly(rules);
        assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    }

    @Test
    void findings_come_by_kind_and_then_by_place() {
        String rules = """
                cap b_cap: leverage at 2x when mode is cross
                cap a_cap: leverage at 3x
                floor size: notional at 9000 USDT
                require stop: stop_loss is not missing on open_position
                deny no_cross: open_position when mode is cross
                lock locked: open_position while has_open_position
                """;
        Given given = Given.balance("100").cross("BTC-USDT long 0.1 @ 10000 5x");
        Decision decision = decide(given, rules, OPEN + "quantity: 0.5, leverage: 5, mode: cross");

        deniedBy(decision, "locked", "no_cross", "stop", "size", "b_cap", "a_cap", "insufficient_margin");
        assertThat(decision.caps()).containsExactly(Map.entry("leverage", new BoundInForce("2", "b_cap")));
        assertThat(decision.floors()).containsExactly(Map.entry("notional", new BoundInForce("9000", "size")));
        assertThat(decision.findings())
                .extracting(Finding::message)
                .startsWith(
                        "`open_position` is locked while has_open_position",
                        "`open_position` is denied when mode is cross",
                        "`open_position` is refused unless stop_loss is not missing",
                        "`notional` is below the floor: 5000 USDT against 9000 USDT");
    }

    @Test
    void a_floor_is_passed_by_the_notional_or_the_quantity() {
        Decision decision = decide(
                Given.balance("100"),
                "floor smallest: notional at 5 USDT",
                OPEN + "quantity: 0.0001, leverage: 5, mode: cross");

        deniedBy(decision, "smallest");
        assertThat(decision.findings().get(0).passesIf())
                .containsExactly(Map.entry("notional", "5"), Map.entry("quantity", "0.001"));
    }

    @Test
    void a_cap_of_the_state_afterwards_judges_what_raises_it() {
        String rules = "cap size: after.position.notional at 20_000 USDT";
        Given given = Given.balance("50000").cross("BTC-USDT long 3 @ 10000 5x");

        Decision more = decide(given, rules, OPEN + "quantity: 0.5");
        deniedBy(more, "size");
        assertThat(more.findings().get(0).passesIf()).isEmpty();
        assertThat(more.caps())
                .containsExactly(Map.entry("after.position.notional", new BoundInForce("20000", "size")));
        allowed(decide(given, rules, "action: reduce_position, instrument: BTC-USDT, quantity: 0.5"));
        allowed(decide(given, rules, "action: set_leverage, instrument: BTC-USDT, leverage: 6"));

        Decision fresh = decide(Given.balance("50000"), rules, OPEN + "quantity: 2.5, leverage: 5");
        assertThat(fresh.findings().get(0).passesIf()).containsExactly(Map.entry("quantity", "2"));
        deniedBy(
                decide(
                        Given.balance("50000"),
                        rules,
                        "action: place_order, instrument: BTC-USDT, side: long, quantity: 2.5, price: 9000, leverage: 5"),
                "size");
    }

    @Test
    void an_opening_with_another_leverage_is_judged_as_setting_it_too() {
        String rules = "lock fixed: set_leverage while has_open_position";
        Given given = Given.balance("50000").cross("BTC-USDT long 1 @ 10000 5x");

        deniedBy(decide(given, rules, OPEN + "quantity: 0.5, leverage: 6"), "fixed");
        allowed(decide(given, rules, OPEN + "quantity: 0.5, leverage: 5"));
        allowed(decide(given, rules, OPEN + "quantity: 0.5"));
        // What only reduces ignores the leverage.
        allowed(decide(
                given, rules, "action: open_position, instrument: BTC-USDT, side: short, quantity: 0.5, leverage: 6"));
        // Where nothing is set or held it just sets it.
        allowed(decide(Given.balance("50000"), rules, OPEN + "quantity: 0.5, leverage: 6"));
    }

    @Test
    void bounds_do_not_judge_what_only_reduces() {
        Given given = Given.balance("50000").cross("BTC-USDT long 1 @ 10000 5x");
        String reduce =
                "action: open_position, instrument: BTC-USDT, side: short, leverage: 6, mode: cross, quantity: ";

        allowed(given.decide(Asking.of(reduce + "1")));
        deniedBy(given.decide(Asking.of(reduce + "1.1")), "cross_leverage");
    }

    @Test
    void rules_on_opening_judge_an_order_that_would_open() {
        String rules = """
                deny long_only: open_position when side is short
                require both_modes: true on open_position overrides mode_conflict
                """;
        Given given = Given.balance("5000").isolated("BTC-USDT long 0.1 @ 10000 5x", "200");
        String order = "action: place_order, instrument: BTC-USDT, price: 10000, quantity: 0.1, leverage: 5, ";

        deniedBy(decide(given, rules, order + "side: short, mode: cross"), "long_only");
        allowed(decide(given, rules, order + "side: short, mode: isolated"));
        allowed(decide(given, rules, order + "side: short, mode: isolated, reduce_only: true"));
        allowed(decide(given, rules, order + "side: long, mode: cross"));
    }

    @Test
    void a_violated_property_is_an_error() {
        String rules = "never crossed: allowed open_position when mode is cross";
        Decision decision = decide(Given.balance("5000"), rules, OPEN + "quantity: 0.1, leverage: 5, mode: cross");

        assertThat(decision.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(decision.errors())
                .extracting(fault -> fault.code().code() + " " + fault.path())
                .containsExactly("property_violated policy.crossed");
        deniedBy(
                decide(Given.balance("1"), rules, OPEN + "quantity: 0.1, leverage: 5, mode: cross"),
                "insufficient_margin",
                "would_liquidate");
    }

    @Test
    void a_rule_without_an_answer_is_an_error() {
        String rules = """
                attribute account.checked is truth
                deny unchecked: open_position when not account.checked
                deny no_cross: open_position when mode is cross
                """;
        Decision decision = decide(Given.balance("5000"), rules, OPEN + "quantity: 0.1, leverage: 5, mode: cross");

        assertThat(decision.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.errors())
                .extracting(fault -> fault.code().code() + " " + fault.path())
                .containsExactly("missing_value attributes.checked");
    }

    @Test
    void what_denies_by_a_number_says_which_would_pass() {
        String rules = """
                deny bold: open_position when leverage >= 4x
                require small_risk: loss_at_stop <= 2% * account.balance on open_position
                  when stop_loss is not missing
                  because "At {stop_loss} {loss_at_stop} would be lost of {account.balance}."
                """;
        Decision decision =
                decide(Given.balance("5000"), rules, OPEN + "quantity: 0.3, leverage: 5, mode: cross, stop_loss: 9500");

        deniedBy(decision, "bold", "small_risk");
        assertThat(decision.findings().get(0).passesIf()).containsExactly(Map.entry("leverage", "3.9999"));
        Finding risk = decision.findings().get(1);
        assertThat(risk.passesIf()).containsExactly(Map.entry("quantity", "0.2"));
        assertThat(risk.message()).isEqualTo("At 9500 USDT/BTC 150 USDT would be lost of 5000 USDT.");
        assertThat(risk.values())
                .containsExactly(
                        Map.entry("stop_loss", "9500 USDT/BTC"),
                        Map.entry("loss_at_stop", "150 USDT"),
                        Map.entry("account.balance", "5000 USDT"));
    }

    @Test
    void a_denial_without_a_message_shows_its_conditions() {
        String rules = """
                deny bold: open_position when (leverage >= 4x or mode is cross) and side is long
                  unless instrument is ETH-USDT and leverage < 10x
                  effective from 2025-01-01
                """;
        Decision decision = decide(Given.balance("5000"), rules, OPEN + "quantity: 0.1, leverage: 5, mode: cross");

        assertThat(decision.findings())
                .extracting(Finding::message)
                .containsExactly("`open_position` is denied when (leverage >= 4x or mode is cross) and side is long"
                        + " and not (instrument is ETH-USDT and leverage < 10x)");
    }

    @Test
    void what_would_pass_is_found_through_a_liquidation_price() {
        // (5000 + 10000q·(p − 1)) = 0.01·10000q·p at p = 0.8 (of the mark): q = 5000 / 2080.
        String rules = """
                deny near: open_position
                  when after.position.liquidation_price is not missing
                    and market.mark_price - after.position.liquidation_price < 2_000 USDT per BTC
                    and instrument is BTC-USDT
                """;
        Decision decision = decide(Given.balance("5000"), rules, OPEN + "quantity: 2.45, leverage: 20, mode: cross");

        deniedBy(decision, "near");
        assertThat(decision.findings().get(0).passesIf()).containsExactly(Map.entry("quantity", "2.403"));
        allowed(decide(Given.balance("5000"), rules, OPEN + "quantity: 2.403, leverage: 20, mode: cross"));
    }

    @Test
    void a_lock_says_what_to_leave() {
        String rules = """
                lock busy: withdraw while account.debt > 0 or (count of positions) > 0
                lock held: deposit while account.notional > 0 or has_open_orders
                """;
        Given given = Given.balance("50000").cross("BTC-USDT long 1 @ 10000 5x");

        assertThat(decide(given, rules, "action: withdraw, amount: 1")
                        .findings()
                        .get(0)
                        .passesIf())
                .isEmpty();
        assertThat(decide(given, rules, "action: deposit, amount: 1")
                        .findings()
                        .get(0)
                        .passesIf())
                .containsExactly(Map.entry("account.notional", "0"));
    }

    @Test
    void alerts_of_the_state_that_it_leads_to_come_along() {
        Given thin = Given.balance("900").mark("BTC-USDT", "9300").cross("BTC-USDT long 1 @ 10000 5x");
        Decision deposit = thin.decide(Asking.of("action: deposit, amount: 10"));

        allowed(deposit);
        assertThat(deposit.advice()).extracting(Finding::verdict).containsExactly("ALERT");
        assertThat(deposit.advice()).extracting(Finding::about).containsExactly("cross USDT");
        assertThat(thin.decide(Asking.of("action: deposit, amount: 1000")).advice())
                .isEmpty();
        assertThat(thin.decide(Asking.of("action: withdraw, amount: 1")).advice())
                .isEmpty();
    }

    @Test
    void each_place_is_judged_and_a_rule_speaks_once() {
        String rules = "lock still: set_leverage while position.quantity >= 0.5 BTC when instrument is BTC-USDT";
        Given given = Given.balance("50000")
                .hedged()
                .cross("BTC-USDT long 1 @ 10000 5x")
                .cross("BTC-USDT short 0.6 @ 10000 5x");

        deniedBy(decide(given, rules, "action: set_leverage, instrument: BTC-USDT, leverage: 6"), "still");
        assertThat(decide(given, rules, "action: set_leverage, instrument: BTC-USDT, leverage: 6")
                        .findings()
                        .get(0)
                        .values())
                .containsEntry("position.quantity", "1 BTC");
    }

    @Test
    void a_switch_of_the_whole_account_is_judged_wherever_something_is_held() {
        String rules = """
                lock majors: switch_mode while position.quantity > 0 when instrument not in altcoins
                require losses: after.position.equity >= after.position.initial_margin on switch_mode
                """;
        Given majors = Given.balance("50000").cross("ADA-USDT long 1 @ 0.05 5x").cross("ETH-USDT long 1 @ 200 5x");
        Given altcoins = Given.balance("50000").cross("ADA-USDT long 1 @ 0.05 5x");

        deniedBy(decide(majors, rules, "action: switch_mode, new_mode: isolated"), "majors");
        allowed(decide(altcoins, rules, "action: switch_mode, new_mode: isolated"));
    }
}
