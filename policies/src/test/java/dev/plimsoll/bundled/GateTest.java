package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PositionHealth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gate: margins with the fee to close, a position as Gate served it, the larger side of a hedge, tiers, labels of refusals. */
class GateTest {
    private static final Bundle GATE = Bundle.of("gate_usdt");

    private static String account(String balance, String positions) {
        return """
                account: a
                settle: USDT
                balance: %s
                positions: [%s]
                market:
                  BTC_USDT: {mark: 100000}
                  AI16Z_USDT: {mark: 0.1}
                """.formatted(balance, positions);
    }

    private static String cross(String instrument, String side, int quantity, String price, String leverage) {
        return "{instrument: %s, side: %s, quantity: %s, entry_price: %s, leverage: %s, mode: cross}"
                .formatted(instrument, side, quantity, price, leverage);
    }

    /** The figures that Gate's interface served beside the position on 2025-08-20; its prices have four decimals. */
    @Test
    void a_recorded_position_has_the_figures_that_were_recorded_with_it() {
        PositionHealth position = GATE.assess("gate").positions().get(0);

        assertThat(position.instrument()).isEqualTo("AI16Z_USDT");
        assertThat(position.notional().value().orElseThrow()).isEqualByComparingTo("9.376");
        assertThat(position.unrealizedPnl().value().orElseThrow()).isEqualByComparingTo("0.16");
        assertThat(position.initialMargin().value().orElseThrow()).isEqualByComparingTo("0.194552");
        assertThat(position.maintenanceMargin().value().orElseThrow()).isEqualByComparingTo("0.063288");
        assertThat(position.liquidationPrice().value().orElseThrow().setScale(4, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("0.1136");
    }

    /** Each tier asks its rate of its own slice; the fee is asked of all. */
    @ParameterizedTest
    @CsvSource({
        "BTC_USDT, 50000, 1875", // 500,000 at 0.3%
        "BTC_USDT, 100000, 4000", // and 500,000 at 0.35%
        "BTC_USDT, 120000, 4950", // and 200,000 at 0.4%
        "AI16Z_USDT, 5000, 33.75",
        "AI16Z_USDT, 12000, 99",
        "AI16Z_USDT, 5000000, 2542645"
    })
    void maintenance_is_asked_slice_by_slice(String instrument, int quantity, BigDecimal margin) {
        String price = instrument.equals("BTC_USDT") ? "100000" : "0.1";
        Assessment assessment = GATE.examine(account("100000000", cross(instrument, "long", quantity, price, "1")));

        assertThat(assessment.positions().get(0).maintenanceMargin().value().orElseThrow())
                .isEqualByComparingTo(margin);
    }

    @ParameterizedTest
    @CsvSource({"one_way, 375", "hedge, 375"})
    void of_a_hedge_in_the_pool_the_larger_side_counts(String mode, BigDecimal margin) {
        String held = cross("BTC_USDT", "long", 10000, "100000", "10")
                + (mode.equals("hedge") ? ", " + cross("BTC_USDT", "short", 6000, "100000", "10") : "");
        Assessment assessment = GATE.examine(account("100000", held) + "position_mode: " + mode);

        assertThat(assessment.pools().get(0).maintenanceMargin().value().orElseThrow())
                .isEqualByComparingTo(margin);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                        | {action: open_position, instrument: BTC_USDT, side: long, quantity: 10, leverage: 201, mode: cross} | DENY contract_leverage=LEVERAGE_TOO_HIGH tier_leverage=RISK_LIMIT_EXCEEDED
            ''                                                        | {action: open_position, instrument: BTC_USDT, side: long, quantity: 50001, leverage: 200, mode: cross} | DENY tier_leverage=RISK_LIMIT_EXCEEDED
            ''                                                        | {action: open_position, instrument: BTC_USDT, side: long, quantity: 50000, leverage: 200, mode: cross} | ALLOW
            ''                                                        | {action: open_position, instrument: BTC_USDT, side: long, quantity: 150001, leverage: 1, mode: cross} | DENY beyond_last_bracket=RISK_LIMIT_EXCEEDED insufficient_margin=INSUFFICIENT_AVAILABLE
            BTC_USDT, side: long, mode: cross                         | {action: set_position_mode, new_position_mode: hedge} | DENY sides_held=POSITION_HOLDING
            BTC_USDT, side: long, mode: cross                         | {action: add_margin, instrument: BTC_USDT, amount: 1} | DENY cross_margin=POSITION_CROSS_MARGIN
            BTC_USDT, side: long, mode: isolated, margin: 1000        | {action: remove_margin, instrument: BTC_USDT, amount: 100} | DENY margin_floor=REMOVE_TOO_MUCH insufficient_margin=INSUFFICIENT_AVAILABLE
            BTC_USDT, side: long, mode: isolated, margin: 1000        | {action: add_margin, instrument: BTC_USDT, amount: 100} | ALLOW
            ''                                                        | {action: add_margin, instrument: BTC_USDT, amount: 100} | DENY nothing_held=POSITION_EMPTY
            ''                                                        | {action: withdraw, amount: 20000} | DENY insufficient_margin=INSUFFICIENT_AVAILABLE withdrawable=INSUFFICIENT_AVAILABLE
            """)
    void refusals_carry_gates_labels(String held, String request, String answer) {
        String positions =
                held.isEmpty() ? "" : "{instrument: " + held + ", quantity: 1000, entry_price: 100000, leverage: 10}";

        assertThat(Answers.of(GATE.judge(account("10000", positions), request))).isEqualTo(answer);
    }

    @Test
    void it_closes_down_to_the_tier_below_and_stops_where_that_is_enough() {
        assertThat(Answers.plan(GATE.assess("gate-second-tier"))).isEqualTo("reduce_tier 2000");
    }
}
