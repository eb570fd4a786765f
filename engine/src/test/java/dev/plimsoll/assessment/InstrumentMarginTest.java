package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked for the positions on one instrument together. Initial margin is notional / leverage, maintenance 1%. */
class InstrumentMarginTest {
    private static final String LARGER_SIDE = """
            margin initial larger of instrument:
              max(sum of initial_margin over positions where side is long, sum of initial_margin over positions where side is short)
              when account.position_mode is hedge
              overrides sum_of_positions
            margin maintenance larger_still of instrument:
              max(sum of maintenance_margin over positions where side is long, sum of maintenance_margin over positions where side is short)
              when account.position_mode is hedge
              overrides sum_of_positions
            """;

    private static final String NET = """
            margin maintenance net of instrument:
              1% * abs((sum of notional over positions where side is long) - (sum of notional over positions where side is short))
              overrides sum_of_positions
            """;

    /** BTC long 1 and short 0.4 at 10000, ETH long 10 at 200: notional 10000, 4000 and 2000. */
    private static Given hedge(String rules) {
        return Given.balance("5000")
                .policy(PolicyTexts.with(rules))
                .hedged()
                .cross("BTC-USDT long 1 @ 10000 5x")
                .cross("BTC-USDT short 0.4 @ 10000 5x")
                .cross("ETH-USDT long 10 @ 200 4x");
    }

    private static String maintenance(Given given) {
        return text(given.state().pool("USDT").maintenanceMargin());
    }

    private static String initial(Given given) {
        return text(given.state().pool("USDT").initialMargin());
    }

    private static String text(Value value) {
        return value instanceof Value.Number number
                ? Shown.decimal(number.scalar()).toPlainString()
                : ((Value.Failed) value).fault().code().code();
    }

    @Test
    void the_larger_side_of_a_hedge_takes_the_place_of_the_sum() {
        assertThat(initial(hedge(""))).isEqualTo("3300");
        assertThat(initial(hedge(LARGER_SIDE))).isEqualTo("2500");
        assertThat(maintenance(hedge(""))).isEqualTo("160");
        assertThat(maintenance(hedge(LARGER_SIDE))).isEqualTo("120");
    }

    @Test
    void the_net_takes_the_place_of_the_sum() {
        assertThat(maintenance(hedge(NET))).isEqualTo("80");
    }

    @Test
    void what_overrides_the_sum_counts_where_its_condition_holds() {
        Given oneWay =
                Given.balance("5000").policy(PolicyTexts.with(LARGER_SIDE)).cross("BTC-USDT long 1 @ 10000 5x");
        assertThat(maintenance(oneWay)).isEqualTo("100");
        String onBitcoin = NET.replace("overrides", "when instrument is BTC-USDT overrides");
        // 60 for BTC, the plain 20 for ETH; with 2% for each position 0.02 · 2000 there.
        assertThat(maintenance(hedge(onBitcoin))).isEqualTo("80");
        assertThat(maintenance(hedge(onBitcoin + "margin maintenance double: notional * 2%\n")))
                .isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource({
        // 50 and 50 are less than 140 and 20 together.
        "50 USDT, 160",
        "200 USDT, 400",
        // Where it does not speak the positions count: 200 and 20.
        "200 USDT when instrument is BTC-USDT, 220",
        "2% * (sum of notional over positions) / (count of positions), 180",
        "market.mark_price * 0.015 BTC when instrument is BTC-USDT, 170"
    })
    void without_override_the_higher_of_both_sums_counts(String rule, String amount) {
        assertThat(maintenance(hedge("margin maintenance least of instrument: " + rule + "\n")))
                .isEqualTo(amount);
    }

    @Test
    void of_several_the_highest_counts() {
        assertThat(maintenance(hedge(LARGER_SIDE + "margin maintenance least of instrument: 150 USDT\n")))
                .isEqualTo("300");
        assertThat(maintenance(hedge(LARGER_SIDE + "margin maintenance whole of cross: 500 USDT\n")))
                .isEqualTo("500");
        assertThat(maintenance(hedge("""
                        margin maintenance least of instrument: 30 USDT when instrument is BTC-USDT
                        margin maintenance whole of cross: 20 USDT overrides sum_of_positions
                        """))).isEqualTo("30");
    }

    /** 1000 + 0.6 (M − 10000) against 1% of the longer side: 0.59 M <= 5000. */
    @Test
    void the_liquidation_price_follows_what_is_asked_together() {
        Given given = Given.balance("1000")
                .policy(PolicyTexts.with(LARGER_SIDE))
                .hedged()
                .cross("BTC-USDT long 1 @ 10000 5x")
                .cross("BTC-USDT short 0.4 @ 10000 5x");
        assertThat(given.state().positions().get(0).liquidationPrice().rounded().orElseThrow())
                .isEqualByComparingTo("8474.57");
        assertThat(given.state().positions().get(1).liquidationPrice().rounded())
                .isEmpty();
    }

    /** A short of 1.4 would ask 2800, 800 more than the long does; a long of 1.5 would ask 3000, 1000 more. */
    @Test
    void orders_ask_what_their_side_adds_to_what_is_asked_together() {
        Given shorter = hedge(LARGER_SIDE).order("o1", "BTC-USDT short 1 @ 10000 5x", MarginMode.CROSS);
        assertThat(initial(shorter)).isEqualTo("3300");
        Given both = hedge(LARGER_SIDE)
                .order("o1", "BTC-USDT short 1 @ 10000 5x", MarginMode.CROSS)
                .order("o2", "BTC-USDT long 0.5 @ 10000 5x", MarginMode.CROSS);
        assertThat(initial(both)).isEqualTo("3500");
    }

    // Isolated: each position is a bucket of its own

    @Test
    void legs_of_an_isolated_hedge_hold_each_their_own() {
        Given given = Given.balance("5000")
                .policy(PolicyTexts.with(LARGER_SIDE))
                .hedged()
                .isolated("BTC-USDT long 1 @ 10000 5x", "2000")
                .isolated("BTC-USDT short 0.4 @ 10000 5x", "800");
        AccountState state = given.state();
        assertThat(text(state.positions().get(0).maintenanceMargin())).isEqualTo("100");
        assertThat(text(state.positions().get(1).maintenanceMargin())).isEqualTo("40");
        assertThat(text(state.wallet("USDT").maintenanceMargin())).isEqualTo("140");
    }

    /** 1000 + M − 10000 against 3% of M: 0.97 M <= 9000. */
    @Test
    void rules_of_instrument_are_asked_of_isolated_positions_too() {
        Given given = Given.balance("1000")
                .policy(PolicyTexts.with(
                        "margin maintenance most of instrument: 3% * (sum of notional over positions)"))
                .isolated("BTC-USDT long 1 @ 10000 10x", "1000");
        PositionState position = given.state().positions().get(0);
        assertThat(text(position.maintenanceMargin())).isEqualTo("300");
        assertThat(position.liquidationPrice().rounded().orElseThrow()).isEqualByComparingTo("9278.35");
    }

    @Test
    void a_request_must_cover_what_is_asked_together() {
        Given given = Given.balance("5000")
                .policy(PolicyTexts.with("margin initial most of instrument: 4_000 USDT when instrument is BTC-USDT"));
        String open = "action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 5, mode: ";
        assertThat(given.decide(Asking.of(open + "cross")).verdict()).isEqualTo(Verdict.ALLOW);
        // The isolated margin not given is what is asked: 4000.
        AccountState after = given.afterwards(Asking.of(open + "isolated")).state();
        assertThat(text(after.positions().get(0).equity())).isEqualTo("4000");
        assertThat(Given.balance("3999")
                        .policy(PolicyTexts.with(
                                "margin initial most of instrument: 4_000 USDT when instrument is BTC-USDT"))
                        .decide(Asking.of(open + "cross"))
                        .verdict())
                .isEqualTo(Verdict.DENY);
    }
}
