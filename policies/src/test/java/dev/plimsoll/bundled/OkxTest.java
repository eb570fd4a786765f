package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OKX: contracts, tiers on the whole position, the margin ratio with the closing fee, and its refusals. */
class OkxTest {
    private static final Bundle OKX = Bundle.of("okx_perpetual");

    /** Ten contracts (0.1 BTC, 10,000 USDT) at 10x, 3,000 in the wallet. */
    private static String account(String state) {
        String position = switch (state) {
            case "cross" ->
                "{instrument: BTC-USDT-SWAP, side: long, quantity: 10, entry_price: 100000, leverage: 10, mode: cross}";
            case "isolated", "closing" ->
                "{instrument: BTC-USDT-SWAP, side: long, quantity: 10, entry_price: 100000, leverage: 10, mode: isolated, margin: 1200}";
            default -> "";
        };
        String order = switch (state) {
            case "cross-order" ->
                "{id: o, instrument: BTC-USDT-SWAP, side: long, quantity: 5, price: 99000, leverage: 10, mode: cross}";
            case "isolated-order" ->
                "{id: o, instrument: BTC-USDT-SWAP, side: long, quantity: 5, price: 99000, leverage: 10, mode: isolated}";
            case "closing" ->
                "{id: o, instrument: BTC-USDT-SWAP, side: short, quantity: 5, price: 110000, leverage: 10, mode: isolated, reduce_only: true}";
            default -> "";
        };
        return """
                account: a
                settle: USDT
                balance: 3000
                positions: [%s]
                orders: [%s]
                market:
                  BTC-USDT-SWAP: {mark: 100000}
                  ETH-USDT-SWAP: {mark: 4000}
                """.formatted(position, order);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            empty          | set_leverage, instrument: BTC-USDT-SWAP, leverage: 100                 | ALLOW
            empty          | set_leverage, instrument: BTC-USDT-SWAP, leverage: 101                 | DENY instrument_leverage=59102 tier_leverage=51004
            cross          | set_leverage, instrument: BTC-USDT-SWAP, leverage: 20                  | DENY leverage_position=59100
            isolated       | set_leverage, instrument: BTC-USDT-SWAP, leverage: 20, mode: isolated  | DENY leverage_position=59100
            isolated       | set_leverage, instrument: BTC-USDT-SWAP, leverage: 20, mode: cross     | ALLOW
            cross          | set_leverage, instrument: BTC-USDT-SWAP, leverage: 2                   | DENY leverage_position=59100 leverage_covered=59103
            cross          | set_leverage, instrument: BTC-USDT-SWAP, leverage: 10                  | DENY no_change
            cross-order    | set_leverage, instrument: BTC-USDT-SWAP, leverage: 20                  | DENY leverage_cross_orders=59107
            isolated-order | set_leverage, instrument: BTC-USDT-SWAP, leverage: 20, mode: isolated  | DENY leverage_isolated_orders=59101
            cross-order    | set_leverage, instrument: BTC-USDT-SWAP, leverage: 1                   | DENY leverage_cross_orders=59107 leverage_covered=59103
            """)
    void leverage(String state, String request, String answer) {
        assertThat(Answers.of(OKX.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    /** The mode belongs to each order; what `switch_mode` changes is the account. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            empty          | switch_mode, new_mode: isolated                            | ALLOW
            cross          | switch_mode, new_mode: isolated                            | DENY account_mode=59000
            cross-order    | switch_mode, new_mode: isolated                            | DENY account_mode=59000
            cross          | switch_mode, instrument: ETH-USDT-SWAP, new_mode: isolated | DENY account_mode=59000
            empty          | set_position_mode, new_position_mode: hedge                | ALLOW
            cross          | set_position_mode, new_position_mode: hedge                | DENY position_mode=59000
            isolated-order | set_position_mode, new_position_mode: hedge                | DENY position_mode=59000
            cross          | open_position, instrument: BTC-USDT-SWAP, side: long, quantity: 1, leverage: 10, mode: isolated | ALLOW
            """)
    void modes(String state, String request, String answer) {
        assertThat(Answers.of(OKX.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            isolated | remove_margin, instrument: BTC-USDT-SWAP, amount: 200, mode: isolated | ALLOW
            isolated | remove_margin, instrument: BTC-USDT-SWAP, amount: 201, mode: isolated | DENY margin_floor=59301 insufficient_margin=51008
            closing  | remove_margin, instrument: BTC-USDT-SWAP, amount: 100, mode: isolated | DENY pending_close=59302
            closing  | add_margin, instrument: BTC-USDT-SWAP, amount: 100, mode: isolated    | DENY pending_close=59302
            cross    | add_margin, instrument: BTC-USDT-SWAP, amount: 100, mode: cross       | DENY nothing_held=59300
            empty    | add_margin, instrument: BTC-USDT-SWAP, amount: 100                    | DENY nothing_held=59300
            cross    | withdraw, amount: 2000                                                | ALLOW
            cross    | withdraw, amount: 2001                                                | DENY insufficient_margin=51008 withdrawable=58116
            cross    | withdraw, amount: 2900                                                | DENY safe_transfer=58121 insufficient_margin=51008 withdrawable=58116
            """)
    void margin_and_transfers(String state, String request, String answer) {
        assertThat(Answers.of(OKX.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            empty | open_position, instrument: BTC-USDT-SWAP, side: long, quantity: 30, leverage: 5                         | DENY insufficient_margin=51008
            empty | open_position, instrument: BTC-USDT-SWAP, side: long, quantity: 1001, leverage: 67                      | DENY tier_leverage=51004 insufficient_margin=51008 would_liquidate
            empty | open_position, instrument: ETH-USDT-SWAP, side: long, quantity: 5001, leverage: 5                       | DENY beyond_last_bracket=51107 insufficient_margin=51008
            empty | place_order, instrument: BTC-USDT-SWAP, side: long, quantity: 1, price: 90000, reduce_only: true        | DENY reduce_only=51148
            """)
    void orders(String state, String request, String answer) {
        assertThat(Answers.of(OKX.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    /** The whole position has the rate of its tier: 0.4% up to 1,000 contracts, then 0.5%, then 0.75%. */
    @ParameterizedTest
    @CsvSource({"1000, 400", "1000.01, 500.005", "5000, 2500", "5000.01, 3750.0075", "1940000, 94575"})
    void the_rate_of_the_tier_applies_to_the_whole_position(String contracts, String margin) {
        String mark = contracts.equals("1940000") ? "10" : "10000";
        Assessment assessment = OKX.examine("""
                account: a
                settle: USDT
                balance: 900000000
                positions: [{instrument: BTC-USDT-SWAP, side: long, quantity: %s, entry_price: 10, leverage: 2, mode: cross}]
                market: {BTC-USDT-SWAP: {mark: %s}}
                """.formatted(contracts, mark));

        assertThat(assessment.positions().get(0).maintenanceMargin().value().orElseThrow())
                .isEqualByComparingTo(margin);
    }

    /**
     * 10,000 USDT ask 40 for maintenance and 5 for closing: 300% are 135, 100% are 45, both of which already count. In the
     * third tier two tiers go at a time, in the second one, and what is left of the first is taken over.
     */
    @ParameterizedTest(name = "{0} contracts with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            10    | 136   | HEALTHY                                    | ''
            10    | 135   | ALERT cross_warning                        | ''
            10    | 46    | ALERT cross_warning                        | ''
            10    | 45    | LIQUIDATE cross_warning cross_liquidation  | hand_over 10
            1100  | 6050  | LIQUIDATE cross_warning cross_liquidation  | reduce_tier 100
            6000  | 30000 | LIQUIDATE cross_warning cross_liquidation  | reduce_tier 5000
            6000  | 4000  | LIQUIDATE cross_warning cross_liquidation  | reduce_tier 5000, hand_over 1000
            """)
    void warns_and_liquidates_by_the_margin_ratio(String contracts, String balance, String status, String plan) {
        Assessment assessment = OKX.examine("""
                account: a
                settle: USDT
                balance: %s
                positions: [{instrument: BTC-USDT-SWAP, side: long, quantity: %s, entry_price: 100000, leverage: 50, mode: cross}]
                market: {BTC-USDT-SWAP: {mark: 100000}}
                """.formatted(balance, contracts));

        assertThat(Answers.of(assessment)).isEqualTo(status);
        assertThat(Answers.plan(assessment)).isEqualTo(plan);
    }

    /** (E − W / q) / (1 − (m + f)): (88,000 − 4,500) / (1 − 0.45%), and for the short (3,000 + 600) / (1 + 0.45%). */
    @Test
    void the_liquidation_price_holds_the_closing_fee() {
        Assessment assessment = OKX.assess("okx");

        assertThat(Answers.price(assessment, "BTC-USDT-SWAP")).isEqualTo("33450.5 83877.4");
        assertThat(Answers.price(assessment, "ETH-USDT-SWAP")).isEqualTo("3583.88");
    }
}
