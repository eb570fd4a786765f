package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import org.junit.jupiter.api.Test;

/** Bybit inverse perpetuals: isolated positions measured at the entry, refusals as in the linear policy. */
class BybitInverseTest {
    private static final Bundle BYBIT = Bundle.of("bybit_inverse");

    private static final String SHORT = """
            account: a
            settle: BTC
            balances: {BTC: 1}
            positions: [{instrument: BTCUSD, side: short, quantity: 60000, entry_price: 50000, leverage: 10, mode: isolated, margin: 0.12}]
            market: {BTCUSD: {mark: 50000}, ETHUSD: {mark: 4000}}
            """;

    /** Worth 1.2 BTC, with 0.12 behind it and 0.006 to stay: 60,000 / (1.2 − 0.114). */
    @Test
    void the_liquidation_price_of_the_help_page() {
        Assessment assessment = BYBIT.examine(SHORT);

        assertThat(Answers.of(assessment)).isEqualTo("HEALTHY");
        assertThat(Answers.price(assessment, "BTCUSD")).startsWith("55248.61878");
    }

    @Test
    void refuses_in_the_words_of_the_exchange() {
        assertThat(Answers.of(BYBIT.judge(SHORT, "{action: set_leverage, instrument: BTCUSD, leverage: 101}")))
                .isEqualTo("DENY leverage_setting=110013");
        assertThat(Answers.of(BYBIT.judge(SHORT, "{action: remove_margin, instrument: BTCUSD, amount: 0.01}")))
                .isEqualTo("DENY margin_floor=110078 insufficient_margin=110007");
        assertThat(Answers.of(BYBIT.judge(
                        SHORT, "{action: open_position, instrument: ETHUSD, side: long, quantity: 100, mode: cross}")))
                .isEqualTo("DENY other_mode insufficient_margin=110007 would_liquidate=110046");
    }
}
