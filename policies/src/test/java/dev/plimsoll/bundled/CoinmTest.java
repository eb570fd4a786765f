package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Binance COIN-M: inverse contracts with a pool a coin, brackets in coin, and the exchange's refusals. */
class CoinmTest {
    private static final Bundle COINM = Bundle.of("binance_coinm");

    /** 100 contracts of 100 USD at 100,000: 0.1 BTC, at 10x, 0.05 BTC in the wallet. */
    private static String account(String state) {
        String position = switch (state) {
            case "cross", "young" ->
                "{instrument: 'BTC/USD:BTC', side: long, quantity: 100, entry_price: 100000, leverage: 10, mode: cross}";
            case "isolated" ->
                "{instrument: 'BTC/USD:BTC', side: long, quantity: 100, entry_price: 100000, leverage: 10, mode: isolated, margin: 0.02}";
            case "high" ->
                "{instrument: 'BTC/USD:BTC', side: long, quantity: 100, entry_price: 100000, leverage: 50, mode: cross}";
            default -> "";
        };
        String order = state.equals("ordered")
                ? "{id: o, instrument: 'BTC/USD:BTC', side: long, quantity: 10, price: 99000, leverage: 10, mode: cross}"
                : "";
        String opened = state.equals("young") || state.equals("high") ? "2026-11-01" : "2024-01-01";
        return """
                account: a
                settle: BTC
                balances: {BTC: 0.05, ETH: 1}
                opened: %s
                positions: [%s]
                orders: [%s]
                market:
                  BTC/USD:BTC: {mark: 100000, at: 2026-11-21T12:00:00Z}
                  ETH/USD:ETH: {mark: 4000, at: 2026-11-21T12:00:00Z}
                """.formatted(opened, position, order);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            empty    | set_leverage, instrument: 'BTC/USD:BTC', leverage: 125        | ALLOW
            empty    | set_leverage, instrument: 'BTC/USD:BTC', leverage: 126        | DENY symbol_leverage=-4028 bracket_leverage=-2027
            cross    | set_leverage, instrument: 'BTC/USD:BTC', leverage: 20         | ALLOW
            young    | set_leverage, instrument: 'BTC/USD:BTC', leverage: 21         | DENY new_account=-4205
            high     | set_leverage, instrument: 'BTC/USD:BTC', leverage: 40         | ALLOW
            high     | set_leverage, instrument: 'BTC/USD:BTC', leverage: 60         | DENY new_account=-4205
            isolated | set_leverage, instrument: 'BTC/USD:BTC', leverage: 9          | DENY no_reduction=-4161
            isolated | set_leverage, instrument: 'BTC/USD:BTC', leverage: 11         | ALLOW
            cross    | set_leverage, instrument: 'BTC/USD:BTC', leverage: 2          | ALLOW
            cross    | set_leverage, instrument: 'BTC/USD:BTC', leverage: 1          | DENY leverage_covered=-2028
            cross    | switch_mode, instrument: 'BTC/USD:BTC', new_mode: cross       | DENY no_change=-4046
            cross    | switch_mode, instrument: 'BTC/USD:BTC', new_mode: isolated    | DENY mode_position=-4048
            ordered  | switch_mode, instrument: 'BTC/USD:BTC', new_mode: isolated    | DENY mode_orders=-4047
            cross    | switch_mode, instrument: 'ETH/USD:ETH', new_mode: isolated    | ALLOW
            ordered  | set_position_mode, new_position_mode: one_way                 | DENY side_orders=-4067 same_position_mode=-4059
            isolated | remove_margin, instrument: 'BTC/USD:BTC', amount: 0.01        | ALLOW
            isolated | remove_margin, instrument: 'BTC/USD:BTC', amount: 0.0101      | DENY margin_floor=-4051 insufficient_margin=-2019
            isolated | add_margin, instrument: 'BTC/USD:BTC', amount: 0.04           | DENY cross_funds=-4050
            cross    | add_margin, instrument: 'BTC/USD:BTC', amount: 0.01           | DENY cross_margin=-4049
            empty    | open_position, instrument: 'ETH/USD:ETH', side: long, quantity: 2001, leverage: 5 | DENY insufficient_margin=-2019
            """)
    void refuses_in_the_words_of_the_exchange(String state, String request, String answer) {
        assertThat(Answers.of(COINM.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    /**
     * BTC: 2 + 5,000 · 100 (1/100,000 − 1/M) = 0.4% of 500,000/M. ETH, short: 0.5 + 1,000 · 10 (1/M − 1/4,000) = 0.5% of
     * 10,000/M, which is 9,950/M = 2.
     */
    @Test
    void the_liquidation_prices_of_inverse_contracts() {
        Assessment assessment = COINM.assess("coinm");

        assertThat(Answers.of(assessment)).isEqualTo("HEALTHY");
        assertThat(Answers.price(assessment, "BTC/USD:BTC")).isEqualTo("71714.2");
        assertThat(Answers.price(assessment, "ETH/USD:ETH")).isEqualTo("4975");
    }

    /** Maintenance of 40 BTC: 0.04 + 0.05 + 0.1 + 0.25 through the first four brackets. */
    @ParameterizedTest
    @CsvSource({"40, 0.44", "60, 1.19", "2000, 378.19"})
    void brackets_are_in_coin(String coin, String margin) {
        Assessment assessment = COINM.examine("""
                account: a
                settle: BTC
                balances: {BTC: 5000}
                positions: [{instrument: 'BTC/USD:BTC', side: long, quantity: %s000, entry_price: 100000, leverage: 2, mode: cross}]
                market: {'BTC/USD:BTC': {mark: 100000}}
                """.formatted(coin));

        assertThat(assessment.positions().get(0).maintenanceMargin().value().orElseThrow())
                .isEqualByComparingTo(margin);
    }
}
