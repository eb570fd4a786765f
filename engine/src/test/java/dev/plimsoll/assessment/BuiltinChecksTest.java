package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.model.CheckedPolicy;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each built-in check by itself: BTC at 10000, initial margin notional / leverage, maintenance 1%, no other rule. */
class BuiltinChecksTest {
    private static final CheckedPolicy BARE = PolicyTexts.with("");
    private static final String OPEN = "action: open_position, instrument: BTC-USDT, side: long, ";

    private static Decision decide(Given given, String request) {
        return given.policy(BARE).decide(Asking.of(request));
    }

    private static Finding denial(Given given, String request) {
        Decision decision = decide(given, request);
        assertThat(decision.errors()).isEmpty();
        assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
        assertThat(decision.findings()).hasSize(1);
        return decision.findings().get(0);
    }

    private static void allowed(Given given, String request) {
        Decision decision = decide(given, request);
        assertThat(decision.errors()).isEmpty();
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void no_change_of_leverage_and_position_mode() {
        Given given = Given.balance("5000").cross("BTC-USDT long 0.1 @ 10000 5x");

        assertThat(denial(given, "action: set_leverage, instrument: BTC-USDT, leverage: 5")
                        .message())
                .isEqualTo("the leverage is 5x already");
        assertThat(denial(given, "action: set_position_mode, new_position_mode: one_way")
                        .message())
                .isEqualTo("the position mode is one_way already");
        allowed(given, "action: set_leverage, instrument: BTC-USDT, leverage: 6");
        allowed(given, "action: set_position_mode, new_position_mode: hedge");
        // Without anything set, a leverage of 1x is what it is.
        assertThat(denial(Given.balance("1"), "action: set_leverage, instrument: ETH-USDT, leverage: 1")
                        .rule())
                .isEqualTo("no_change");
    }

    @Test
    void no_change_only_if_nothing_changes_at_any_place() {
        Given given = Given.balance("5000")
                .hedged()
                .cross("BTC-USDT long 0.1 @ 10000 5x")
                .cross("BTC-USDT short 0.1 @ 10000 4x");

        allowed(given, "action: set_leverage, instrument: BTC-USDT, leverage: 5");
        assertThat(denial(given, "action: set_leverage, instrument: BTC-USDT, side: long, leverage: 5")
                        .rule())
                .isEqualTo("no_change");
    }

    @Test
    void mode_conflict_with_an_order() {
        Given given = Given.balance("5000").order("o1", "BTC-USDT long 0.1 @ 9000 5x", MarginMode.ISOLATED);
        Finding finding = denial(given, OPEN + "quantity: 0.1, leverage: 5, mode: cross");

        assertThat(finding.rule()).isEqualTo("mode_conflict");
        assertThat(finding.values()).containsExactly(Map.entry("mode", "cross"), Map.entry("held", "isolated"));
        allowed(given, OPEN + "quantity: 0.1, leverage: 5, mode: isolated");
    }

    @Test
    void reduce_only_up_to_what_is_held() {
        Given given = Given.balance("5000").cross("BTC-USDT long 0.5 @ 10000 5x");
        Finding finding = denial(given, "action: reduce_position, instrument: BTC-USDT, quantity: 0.6");

        assertThat(finding.rule()).isEqualTo("reduce_only");
        assertThat(finding.message()).isEqualTo("only 0.5 BTC is held to be reduced");
        assertThat(finding.passesIf()).containsExactly(Map.entry("quantity", "0.5"));
        allowed(given, "action: reduce_position, instrument: BTC-USDT, quantity: 0.5");
        assertThat(denial(given, "action: reduce_position, instrument: BTC-USDT, side: short, quantity: 0.1")
                        .rule())
                .isEqualTo("reduce_only");
        assertThat(denial(given, "action: close_position, instrument: ETH-USDT").message())
                .isEqualTo("nothing is held on `ETH-USDT` to be reduced");
    }

    @Test
    void reduce_only_orders_trade_against_what_is_held() {
        Given given = Given.balance("5000").cross("BTC-USDT long 0.5 @ 10000 5x");
        String order = "action: place_order, instrument: BTC-USDT, price: 11000, reduce_only: true, ";

        allowed(given, order + "side: short, quantity: 0.5");
        assertThat(denial(given, order + "side: short, quantity: 0.6").passesIf())
                .containsExactly(Map.entry("quantity", "0.5"));
        assertThat(denial(given, order + "side: long, quantity: 0.1").rule()).isEqualTo("reduce_only");
        allowed(
                Given.balance("5000").hedged().cross("BTC-USDT long 0.5 @ 10000 5x"),
                order + "side: short, quantity: 0.5");
    }

    @Test
    void beyond_the_last_bracket() {
        String open = "action: open_position, instrument: ADA-USDT, side: long, leverage: 5, mode: cross, quantity: ";
        Finding finding = denial(Given.balance("100000"), open + "3000000");

        assertThat(finding.rule()).isEqualTo("beyond_last_bracket");
        assertThat(finding.values()).containsEntry("after.position.notional", "150000 USDT");
        assertThat(finding.passesIf()).containsExactly(Map.entry("quantity", "2000000"));
        allowed(Given.balance("100000"), open + "2000000");
        allowed(
                Given.balance("100000").cross("ADA-USDT long 5000000 @ 0.05 5x"),
                "action: reduce_position, instrument: ADA-USDT, quantity: 1000000");
    }

    @Test
    void a_resting_order_is_judged_for_what_it_would_open() {
        String order =
                "action: place_order, instrument: ADA-USDT, side: long, leverage: 5, mode: cross, price: 0.05, quantity: ";

        assertThat(denial(Given.balance("100000"), order + "3000000").rule()).isEqualTo("beyond_last_bracket");
        allowed(Given.balance("100000"), order + "2000000");
    }

    @Test
    void insufficient_margin_of_the_pool() {
        Finding finding = denial(Given.balance("1000"), OPEN + "quantity: 1, leverage: 5, mode: cross");

        assertThat(finding.rule()).isEqualTo("insufficient_margin");
        assertThat(finding.message()).isEqualTo("the pool would hold 1000 USDT against an initial margin of 2000 USDT");
        assertThat(finding.values())
                .containsExactly(
                        Map.entry("after.cross.equity", "1000 USDT"),
                        Map.entry("after.cross.initial_margin", "2000 USDT"));
        assertThat(finding.passesIf()).containsExactly(Map.entry("quantity", "0.5"));
        allowed(Given.balance("1000"), OPEN + "quantity: 0.5, leverage: 5, mode: cross");
    }

    @Test
    void the_quantity_that_passes_is_a_multiple_of_the_lot() {
        Finding finding = denial(Given.balance("1000"), OPEN + "quantity: 1, price: 10003, leverage: 5, mode: cross");

        // 1000 − 3q ≥ 2000q, so q ≤ 1000 / 2003 = 0.49925…
        assertThat(finding.passesIf()).containsExactly(Map.entry("quantity", "0.499"));
    }

    @Test
    void an_allocation_is_within_what_is_available() {
        Given given = Given.balance("3000").cross("ETH-USDT long 50 @ 200 5x");
        Finding finding = denial(given, OPEN + "quantity: 0.5, leverage: 4, mode: isolated");

        assertThat(finding.values()).containsEntry("margin", "1250 USDT").containsEntry("cross.available", "1000 USDT");
        assertThat(finding.passesIf()).containsExactly(Map.entry("quantity", "0.4"));
        allowed(given, OPEN + "quantity: 0.4, leverage: 4, mode: isolated");
    }

    /** Amounts are shown with eight decimals, but with more where it takes more to tell them apart. */
    @Test
    void what_is_hardly_too_little_is_not_shown_as_the_same() {
        Finding finding = denial(
                Given.balance("5000"), OPEN + "quantity: 1, leverage: 5, mode: isolated, margin: 1999.999999999");

        assertThat(finding.message())
                .isEqualTo("the position would hold 1999.999999999 USDT against an initial margin of 2000 USDT");
        assertThat(finding.values())
                .containsEntry("after.position.equity", "1999.999999999 USDT")
                .containsEntry("after.position.initial_margin", "2000 USDT");
        assertThat(decide(Given.balance("100"), "action: withdraw, amount: 100.0000000001")
                        .findings())
                .extracting(Finding::values)
                .contains(Map.of("amount", "100.0000000001 USDT", "withdrawable", "100 USDT"));
    }

    @Test
    void what_is_hardly_too_much_is_not_shown_as_the_same() {
        assertThat(denial(
                                Given.balance("2000"),
                                OPEN + "quantity: 1, leverage: 5, mode: isolated, margin: 2000.000000001")
                        .values())
                .containsEntry("margin", "2000.000000001 USDT")
                .containsEntry("cross.available", "2000 USDT");
        Given held = Given.balance("5000").isolated("BTC-USDT long 1 @ 9000 10x", "1000");
        assertThat(denial(held, "action: remove_margin, instrument: BTC-USDT, amount: 1000.000000001")
                        .values())
                .containsEntry("amount", "1000.000000001 USDT")
                .containsEntry("position.margin", "1000 USDT");
        assertThat(denial(held, "action: reduce_position, instrument: BTC-USDT, quantity: 1.000000000001")
                        .values())
                .containsEntry("quantity", "1.000000000001 BTC")
                .containsEntry("held", "1 BTC");
    }

    @Test
    void a_margin_given_must_cover_the_initial_margin() {
        Finding finding =
                denial(Given.balance("5000"), OPEN + "quantity: 1, leverage: 5, mode: isolated, margin: 1500");

        assertThat(finding.rule()).isEqualTo("insufficient_margin");
        assertThat(finding.message())
                .isEqualTo("the position would hold 1500 USDT against an initial margin of 2000 USDT");
        assertThat(finding.passesIf()).containsExactly(Map.entry("quantity", "0.75"), Map.entry("margin", "2000"));
    }

    @Test
    void margin_is_removed_down_to_the_initial_margin() {
        Given given = Given.balance("5000").isolated("BTC-USDT long 1 @ 10000 10x", "1200");

        assertThat(denial(given, "action: remove_margin, instrument: BTC-USDT, amount: 300")
                        .passesIf())
                .containsExactly(Map.entry("amount", "200"));
        allowed(given, "action: remove_margin, instrument: BTC-USDT, amount: 200");
    }

    @Test
    void the_profit_of_an_isolated_position_is_not_taken_out() {
        Given given = Given.balance("5000").mark("BTC-USDT", "20000").isolated("BTC-USDT long 1 @ 10000 10x", "1000");
        Finding finding = denial(given, "action: remove_margin, instrument: BTC-USDT, amount: 1200");

        assertThat(finding.rule()).isEqualTo("insufficient_margin");
        assertThat(finding.message()).isEqualTo("only 1000 USDT of margin is there to be taken out");
        assertThat(finding.passesIf()).containsExactly(Map.entry("amount", "1000"));
        allowed(given, "action: remove_margin, instrument: BTC-USDT, amount: 1000");
    }

    @Test
    void a_lower_leverage_needs_margin() {
        Given given = Given.balance("3000").cross("BTC-USDT long 1 @ 10000 5x");

        assertThat(denial(given, "action: set_leverage, instrument: BTC-USDT, leverage: 3")
                        .passesIf())
                .containsExactly(Map.entry("leverage", "3.3334"));
        allowed(given, "action: set_leverage, instrument: BTC-USDT, leverage: 4");
        allowed(
                Given.balance("100").cross("BTC-USDT long 1 @ 10000 5x"),
                "action: set_leverage, instrument: BTC-USDT, leverage: 10");
    }

    @Test
    void what_may_be_withdrawn_has_no_profit_in_it() {
        Given given = Given.balance("5000").mark("BTC-USDT", "11000").cross("BTC-USDT long 1 @ 10000 5x");
        Finding finding = denial(given, "action: withdraw, amount: 3000");

        assertThat(finding.rule()).isEqualTo("withdrawable");
        assertThat(finding.message()).isEqualTo("at most 2800 USDT may be withdrawn");
        assertThat(finding.passesIf()).containsExactly(Map.entry("amount", "2800"));
        allowed(given, "action: withdraw, amount: 2800");
        assertThat(decide(given, "action: withdraw, amount: 4000").findings())
                .extracting(Finding::rule)
                .containsExactly("insufficient_margin", "withdrawable");
    }

    @Test
    void nothing_is_opened_that_would_be_liquidated_at_once() {
        CheckedPolicy steep = PolicyTexts.with("30%", "");
        Decision decision =
                Given.balance("1200").policy(steep).decide(Asking.of(OPEN + "quantity: 0.5, leverage: 5, mode: cross"));

        assertThat(decision.findings()).extracting(Finding::rule).containsExactly("would_liquidate");
        // At 0.4 equity and maintenance are equal, and equality liquidates.
        assertThat(decision.findings().get(0).passesIf()).containsExactly(Map.entry("quantity", "0.399"));
        assertThat(decision.findings().get(0).values()).containsEntry("after.cross.maintenance_margin", "1500 USDT");
    }

    @Test
    void checks_are_lifted_by_rules_that_override_them() {
        CheckedPolicy lifted = PolicyTexts.with("require both_modes: true on open_position overrides mode_conflict");
        Given given = Given.balance("5000").policy(lifted).isolated("BTC-USDT long 0.1 @ 10000 5x", "200");

        assertThat(given.decide(Asking.of(OPEN + "quantity: 0.1, leverage: 5, mode: cross"))
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }
}
