package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.decision.Assessment;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bybit USDT perpetuals: one margin mode for the account, requirements with a closing fee, risk limits, and its refusals. */
class BybitLinearTest {
    private static final Bundle BYBIT = Bundle.of("bybit_linear");

    /** 0.1 BTC (10,000 USDT) at 10x, 3,000 in the wallet. */
    private static String account(String state) {
        String position = switch (state) {
            case "cross" ->
                "{instrument: BTCUSDT, side: long, quantity: 0.1, entry_price: 100000, leverage: 10, mode: cross}";
            case "isolated" ->
                "{instrument: BTCUSDT, side: long, quantity: 0.1, entry_price: 100000, leverage: 10, mode: isolated, margin: 1200}";
            case "sinking" ->
                "{instrument: BTCUSDT, side: long, quantity: 0.1, entry_price: 100000, leverage: 10, mode: isolated, margin: 50}";
            case "loaded" ->
                "{instrument: BTCUSDT, side: long, quantity: 0.5, entry_price: 100000, leverage: 20, mode: cross}, {instrument: TUTUSDT, side: long, quantity: 100000, entry_price: 0.03, leverage: 20, mode: cross}";
            default -> "";
        };
        String order = state.equals("ordered")
                ? "{id: o, instrument: BTCUSDT, side: long, quantity: 0.1, price: 99000, leverage: 10, mode: cross}"
                : "";
        return """
                account: a
                settle: USDT
                balance: 3000
                positions: [%s]
                orders: [%s]
                market:
                  BTCUSDT: {mark: 100000}
                  TUTUSDT: {mark: 0.03}
                  HIPPOUSDT: {mark: 0.004, attributes: {reduce_only: true}}
                """.formatted(position, order);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            cross    | set_leverage, instrument: BTCUSDT, leverage: 100  | ALLOW
            cross    | set_leverage, instrument: BTCUSDT, leverage: 101  | DENY leverage_setting=110013
            cross    | set_leverage, instrument: BTCUSDT, leverage: 10   | DENY leverage_changed=110043
            cross    | set_leverage, instrument: BTCUSDT, leverage: 5    | ALLOW
            cross    | set_leverage, instrument: BTCUSDT, leverage: 3    | DENY leverage_covered=110047
            isolated | set_leverage, instrument: BTCUSDT, leverage: 9    | ALLOW
            isolated | set_leverage, instrument: BTCUSDT, leverage: 8    | DENY leverage_covered=110047
            empty    | set_leverage, instrument: TUTUSDT, leverage: 21   | DENY leverage_setting=110013
            """)
    void leverage(String state, String request, String answer) {
        assertThat(Answers.of(BYBIT.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    /** The margin mode is that of the account, and may be changed with positions open. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            empty    | switch_mode, new_mode: isolated            | ALLOW
            cross    | switch_mode, new_mode: cross               | DENY no_change=110026
            cross    | switch_mode, new_mode: isolated            | ALLOW
            ordered  | switch_mode, new_mode: isolated            | ALLOW
            isolated | switch_mode, new_mode: cross               | ALLOW
            sinking  | switch_mode, new_mode: cross               | DENY being_liquidated=140003
            loaded   | switch_mode, new_mode: isolated            | ALLOW
            cross    | open_position, instrument: TUTUSDT, side: long, quantity: 10000, leverage: 5, mode: isolated | DENY other_mode
            cross    | open_position, instrument: TUTUSDT, side: long, quantity: 10000, leverage: 5, mode: cross    | ALLOW
            empty    | set_position_mode, new_position_mode: hedge    | ALLOW
            empty    | set_position_mode, new_position_mode: one_way  | DENY position_mode_changed=110025
            cross    | set_position_mode, new_position_mode: hedge    | DENY side_position=110024
            ordered  | set_position_mode, new_position_mode: hedge    | DENY side_orders=110028
            """)
    void modes(String state, String request, String answer) {
        assertThat(Answers.of(BYBIT.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            isolated | remove_margin, instrument: BTCUSDT, amount: 200  | ALLOW
            isolated | remove_margin, instrument: BTCUSDT, amount: 201  | DENY margin_floor=110078 insufficient_margin=110007
            isolated | add_margin, instrument: BTCUSDT, amount: 1800    | ALLOW
            isolated | add_margin, instrument: BTCUSDT, amount: 1801    | DENY funds_to_add=110014
            cross    | add_margin, instrument: BTCUSDT, amount: 1       | DENY cross_margin_mode=110015
            empty    | add_margin, instrument: BTCUSDT, amount: 1       | DENY nothing_held=110033 cross_margin_mode=110015
            cross    | withdraw, amount: 1995.05                        | ALLOW
            cross    | withdraw, amount: 1995.06                        | DENY covered_after_transfer=131086 withdrawable=131228
            """)
    void margin_and_transfers(String state, String request, String answer) {
        assertThat(Answers.of(BYBIT.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            empty | open_position, instrument: HIPPOUSDT, side: long, quantity: 10000, leverage: 5    | DENY reduce_only_contract=110023
            empty | open_position, instrument: BTCUSDT, side: long, quantity: 0.00004, leverage: 5    | DENY smallest_order
            empty | open_position, instrument: BTCUSDT, side: long, quantity: 0.1, leverage: 101      | DENY order_leverage=110086 position_limit=110090
            empty | open_position, instrument: BTCUSDT, side: long, quantity: 21, leverage: 95        | DENY position_limit=110090 insufficient_margin=110007 would_liquidate=110046
            empty | open_position, instrument: BTCUSDT, side: long, quantity: 801, leverage: 2        | DENY beyond_last_bracket=110089 insufficient_margin=110007
            empty | open_position, instrument: BTCUSDT, side: long, quantity: 0.5, leverage: 10       | DENY insufficient_margin=110007
            """)
    void orders(String state, String request, String answer) {
        assertThat(Answers.of(BYBIT.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    /** A recorded position: short 0.01 ETH at 3,642.075, 30x, at a mark of 3,642.33. */
    @Test
    void cross_margin_holds_the_fee_to_close_at_the_bankruptcy_price() {
        Assessment assessment = BYBIT.examine("""
                account: a
                settle: USDT
                balance: 100
                positions: [{instrument: BTCUSDT, side: short, quantity: 0.01, entry_price: 3642.075, leverage: 30, mode: cross}]
                market: {BTCUSDT: {mark: 3642.33}}
                """);

        assertThat(assessment.pools().get(0).initialMargin().value().orElseThrow())
                .isCloseTo(new BigDecimal("1.23480936"), within(new BigDecimal("0.000001")));
    }

    /** 25 BTC are in the second tier, which ends at 2,000,000 USDT: 5 BTC go, and the balance covers the rest. */
    @Test
    void the_pool_is_liquidated_tier_by_tier() {
        Assessment assessment = BYBIT.examine("""
                account: a
                settle: USDT
                balance: 12500
                positions: [{instrument: BTCUSDT, side: long, quantity: 25, entry_price: 100000, leverage: 50, mode: cross}]
                market: {BTCUSDT: {mark: 100000}}
                """);

        assertThat(Answers.of(assessment)).isEqualTo("LIQUIDATE cross_liquidation");
        assertThat(Answers.plan(assessment)).isEqualTo("reduce_tier 5");
    }

    @Test
    void isolated_positions_have_a_liquidation_price_that_stays() {
        Assessment assessment = BYBIT.assess("bybit-isolated");

        assertThat(Answers.of(assessment)).isEqualTo("LIQUIDATE position_liquidation");
        assertThat(Answers.price(assessment, "BTCUSDT")).isEqualTo("81450");
        assertThat(Answers.price(assessment, "TUTUSDT")).isEqualTo("0.02775");
        assertThat(Answers.plan(assessment)).isEqualTo("hand_over 100000");
    }

    @Test
    void warns_where_the_owner_asked_for_it() {
        String account = """
                account: a
                settle: USDT
                balance: 120
                attributes: {alert_rate: %s}
                positions: [{instrument: BTCUSDT, side: long, quantity: 0.1, entry_price: 100000, leverage: 10, mode: cross}]
                market: {BTCUSDT: {mark: 100000}}
                """;

        assertThat(Answers.of(BYBIT.examine(account.formatted("0.4")))).isEqualTo("ALERT own_alert");
        assertThat(Answers.of(BYBIT.examine(account.formatted("0.5")))).isEqualTo("HEALTHY");
    }
}
