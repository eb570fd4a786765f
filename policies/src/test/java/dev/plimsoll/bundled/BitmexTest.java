package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.PositionHealth;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BitMEX: rates of the whole position by the risk limit that the user has raised, at the entry price. */
class BitmexTest {
    private static final Bundle BITMEX = Bundle.of("bitmex_perps");

    private static String account(String balance, int steps, String position) {
        return """
                account: a
                settle: XBT
                balance: %s
                settings: [{instrument: XBTUSD, attributes: {risk_steps: %s}}]
                positions: [%s]
                market: {XBTUSD: {mark: 10000}}
                """.formatted(balance, steps, position);
    }

    private static String held(int quantity, int steps, String mode) {
        return "{instrument: XBTUSD, side: long, quantity: %s, entry_price: 10000, leverage: 10, mode: %s, attributes: {risk_steps: %s}}"
                .formatted(quantity, mode, steps);
    }

    /** 230 XBT need one step: https://www.bitmex.com/app/riskLimitsExamples. */
    @ParameterizedTest
    @CsvSource({"2300000, 1, 3.45, 2.3", "2000000, 0, 2, 1", "4000000, 2, 8, 6", "100, 2, 0.0002, 0.00015"})
    void both_rates_rise_with_the_risk_limit_of_the_whole_position(
            int quantity, int steps, BigDecimal initial, BigDecimal maintenance) {
        PositionHealth position = BITMEX.examine(account("1000", steps, held(quantity, steps, "cross")))
                .positions()
                .get(0);

        assertThat(position.initialMargin().value().orElseThrow()).isEqualByComparingTo(initial);
        assertThat(position.maintenanceMargin().value().orElseThrow()).isEqualByComparingTo(maintenance);
    }

    /** The margin is that of the entry, so what is left at the price of liquidation is what it was at any other. */
    @Test
    void the_maintenance_margin_does_not_move_with_the_mark() {
        String account = account("10", 1, held(2300000, 1, "cross"));
        PositionHealth before = BITMEX.examine(account).positions().get(0);
        PositionHealth after = BITMEX.examine(account.replace("mark: 10000", "mark: 9800"))
                .positions()
                .get(0);

        assertThat(after.maintenanceMargin().value())
                .isEqualTo(before.maintenanceMargin().value());
        assertThat(after.liquidationPrice().value())
                .isEqualTo(before.liquidationPrice().value());
        // 2,300,000 * (1 / p - 1 / 10,000) = 10 - 2.3, on ticks of 0.1
        assertThat(before.liquidationPrice().value().orElseThrow()).isEqualByComparingTo("9676");
    }

    @ParameterizedTest(name = "{0} at {1} steps: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0       | 0 | open_position, instrument: XBTUSD, side: long, quantity: 2000000, leverage: 1, mode: cross | ALLOW
            0       | 0 | open_position, instrument: XBTUSD, side: long, quantity: 2000100, leverage: 1, mode: cross | DENY risk_limit_usage
            0       | 1 | open_position, instrument: XBTUSD, side: long, quantity: 3500000, leverage: 1, mode: cross | ALLOW
            0       | 0 | open_position, instrument: XBTUSD, side: long, quantity: 100, leverage: 100, mode: isolated | ALLOW
            0       | 0 | open_position, instrument: XBTUSD, side: long, quantity: 100, leverage: 101, mode: isolated | DENY rate_leverage
            0       | 1 | open_position, instrument: XBTUSD, side: long, quantity: 100, leverage: 100, mode: isolated | DENY rate_leverage
            2300000 | 1 | set_risk_steps, instrument: XBTUSD, new_risk_steps: 2   | ALLOW
            2300000 | 1 | set_risk_steps, instrument: XBTUSD, new_risk_steps: 0   | DENY risk_limit_in_use
            2300000 | 1 | set_risk_steps, instrument: XBTUSD, new_risk_steps: 1   | DENY no_change
            0       | 0 | set_risk_steps, instrument: XBTUSD, new_risk_steps: -1  | DENY risk_limit_exists
            0       | 0 | set_risk_steps, instrument: XBTUSD, new_risk_steps: 0.5 | DENY risk_limit_exists
            2300000 | 1 | switch_mode, instrument: XBTUSD, new_mode: isolated     | ALLOW
            2300000 | 1 | add_margin, instrument: XBTUSD, amount: 1               | DENY cross_margin
            2300000 | 1 | set_position_mode, new_position_mode: hedge             | DENY one_way_only
            """)
    void the_risk_limit_is_raised_before_the_order(int quantity, int steps, String request, String answer) {
        String account = account("100", steps, quantity == 0 ? "" : held(quantity, steps, "cross"));

        assertThat(Answers.of(BITMEX.judge(account, "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    /** Raising the limit of a position asks for more margin, which must be there. */
    @Test
    void a_raised_risk_limit_must_be_covered() {
        String account = account("3.5", 1, held(2300000, 1, "cross"));

        assertThat(Answers.of(BITMEX.judge(account, "{action: set_risk_steps, instrument: XBTUSD, new_risk_steps: 2}")))
                .isEqualTo("DENY insufficient_margin");
    }

    @Test
    void an_isolated_position_is_handed_over_with_the_margin_behind_it_and_no_more() {
        assertThat(Answers.of(BITMEX.assess("bitmex-isolated"))).isEqualTo("LIQUIDATE isolated_position");
        assertThat(Answers.plan(BITMEX.assess("bitmex-isolated"))).isEqualTo("hand_over 10000");
    }
}
