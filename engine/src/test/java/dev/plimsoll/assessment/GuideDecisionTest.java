package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.BoundInForce;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Verdict;
import org.junit.jupiter.api.Test;

/** What the guides say of their platform. */
class GuideDecisionTest {
    private static final String OPEN = "action: open_position, instrument: BTC-USDT, side: long, ";

    private static Decision decide(Given given, String request) {
        return given.decide(Asking.of(request));
    }

    private static Finding only(Decision decision) {
        assertThat(decision.errors()).isEmpty();
        assertThat(decision.findings()).hasSize(1);
        return decision.findings().get(0);
    }

    @Test
    void cross_above_its_cap_is_denied_and_told_the_cap() {
        Decision decision =
                decide(Given.balance("5000"), OPEN + "quantity: 0.5, price: 10000, leverage: 6, mode: cross");

        assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
        Finding finding = only(decision);
        assertThat(finding.rule()).isEqualTo("cross_leverage");
        assertThat(finding.kind()).isEqualTo("cap");
        assertThat(finding.passesIf()).containsExactly(java.util.Map.entry("leverage", "5"));
        assertThat(finding.values())
                .containsEntry("leverage", "6x")
                .containsEntry("cap", "5x")
                .containsEntry("mode", "cross");
        assertThat(finding.message()).isEqualTo("`leverage` is above the cap: 6x against 5x");
        assertThat(decision.caps()).containsEntry("leverage", new BoundInForce("5", "cross_leverage"));
    }

    @Test
    void cross_at_its_cap_is_allowed() {
        Decision decision =
                decide(Given.balance("5000"), OPEN + "quantity: 0.5, price: 10000, leverage: 5, mode: cross");

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decision.findings()).isEmpty();
        assertThat(decision.advice()).extracting(Finding::rule).containsExactly("no_stop");
    }

    @Test
    void isolated_may_have_more() {
        Given given = Given.balance("5000");

        assertThat(decide(given, OPEN + "quantity: 0.5, price: 10000, leverage: 20, mode: isolated")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(only(decide(given, OPEN + "quantity: 0.5, price: 10000, leverage: 21, mode: isolated"))
                        .rule())
                .isEqualTo("isolated_leverage");
    }

    @Test
    void altcoins_may_have_less() {
        Decision decision = decide(
                Given.balance("5000"),
                "action: open_position, instrument: ADA-USDT, side: short, quantity: 20000, leverage: 11, mode: isolated");

        assertThat(only(decision).rule()).isEqualTo("altcoin_leverage");
        assertThat(only(decision).passesIf()).containsEntry("leverage", "10");
        assertThat(decision.caps()).containsEntry("leverage", new BoundInForce("10", "altcoin_leverage"));
    }

    @Test
    void mode_is_locked_while_something_is_held_or_rests() {
        String request = "action: switch_mode, instrument: BTC-USDT, new_mode: isolated";
        Given held = Given.balance("5000").cross("BTC-USDT long 0.5 @ 10000 5x");
        Given resting = Given.balance("5000").order("o1", "BTC-USDT long 0.5 @ 9500 5x", MarginMode.CROSS);

        assertThat(only(decide(held, request)).rule()).isEqualTo("mode_lock");
        assertThat(only(decide(held, request)).kind()).isEqualTo("lock");
        assertThat(only(decide(held, request)).passesIf()).containsOnlyKeys("has_open_position");
        assertThat(only(decide(resting, request)).passesIf()).containsOnlyKeys("has_open_orders");
        assertThat(decide(Given.balance("5000"), request).verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decide(Given.balance("5000").cross("ETH-USDT long 1 @ 200 5x"), request)
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void mode_of_the_whole_account_is_locked_by_any_instrument() {
        Given held = Given.balance("5000").cross("ETH-USDT long 1 @ 200 5x");

        assertThat(only(decide(held, "action: switch_mode, new_mode: isolated")).rule())
                .isEqualTo("mode_lock");
        assertThat(decide(Given.balance("5000"), "action: switch_mode, new_mode: isolated")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(only(decide(Given.balance("5000"), "action: switch_mode, new_mode: cross"))
                        .rule())
                .isEqualTo("no_change");
    }

    @Test
    void a_switch_to_the_same_mode_is_refused_for_that_alone() {
        Given held = Given.balance("5000").cross("BTC-USDT long 0.5 @ 10000 5x");
        Finding finding = only(decide(held, "action: switch_mode, instrument: BTC-USDT, new_mode: cross"));

        assertThat(finding.rule()).isEqualTo("no_change");
        assertThat(finding.kind()).isEqualTo("builtin");
        assertThat(finding.message()).isEqualTo("the margin mode is cross already");
    }

    @Test
    void opening_in_the_other_mode_over_a_position_is_a_conflict() {
        Given held = Given.balance("5000").isolated("BTC-USDT long 0.1 @ 10000 5x", "200");
        Finding finding = only(decide(held, OPEN + "quantity: 0.1, leverage: 5, mode: cross"));

        assertThat(finding.rule()).isEqualTo("mode_conflict");
        assertThat(finding.passesIf()).containsEntry("mode", "isolated");
    }

    @Test
    void closing_is_never_refused() {
        Given ruined = Given.balance("100").cross("BTC-USDT long 1 @ 20000 5x");
        Given hedged = Given.balance("100")
                .hedged()
                .cross("BTC-USDT long 1 @ 20000 5x")
                .cross("BTC-USDT short 1 @ 9000 5x");

        assertThat(decide(ruined, "action: close_position, instrument: BTC-USDT")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decide(ruined, "action: reduce_position, instrument: BTC-USDT, quantity: 0.4")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decide(
                                ruined,
                                "action: open_position, instrument: BTC-USDT, side: short, quantity: 1, leverage: 100, mode: cross")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(decide(hedged, "action: close_position, instrument: BTC-USDT")
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }
}
