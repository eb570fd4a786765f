package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Binance cross margin on spot: what each margin level allows, in the 3x and the 5x plan. */
class SpotMarginTest {
    private static final Bundle SPOT = Bundle.of("binance_spot_margin");

    /** Assets of so much behind a debt of 10,000 USDT. */
    private static String account(String plan, String assets) {
        return """
                account: a
                settle: USDT
                balances: {USDT: %s}
                debts: {USDT: 10000}
                attributes: {margin_plan: %s}
                market:
                  BTC-USDT: {mark: 90000}
                  prices: {BTC: 90000}
                """.formatted(assets, plan);
    }

    @ParameterizedTest(name = "{0}x at {1}")
    @CsvSource({
        "three, 25000, HEALTHY",
        "three, 13001, HEALTHY",
        "three, 13000, MARGIN_CALL low_level",
        "three, 11001, MARGIN_CALL low_level",
        "three, 11000, LIQUIDATE low_level account_liquidation",
        "five, 13000, HEALTHY",
        "five, 11601, HEALTHY",
        "five, 11600, MARGIN_CALL low_level",
        "five, 11000, LIQUIDATE low_level account_liquidation"
    })
    void calls_and_liquidates_by_level(String plan, String assets, String status) {
        assertThat(Answers.of(SPOT.examine(account(plan, assets)))).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}x at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            three | 25000 | withdraw, asset: USDT, amount: 5000  | ALLOW
            three | 25000 | withdraw, asset: USDT, amount: 5001  | DENY level_after_transfer
            three | 20000 | withdraw, asset: USDT, amount: 1     | DENY no_transfer level_after_transfer
            five  | 20000 | withdraw, asset: USDT, amount: 1     | DENY no_transfer level_after_transfer
            three | 25000 | borrow, asset: USDT, amount: 20000   | ALLOW
            three | 25000 | borrow, asset: USDT, amount: 20001   | DENY level_after_borrowing
            five  | 25000 | borrow, asset: USDT, amount: 50000   | ALLOW
            five  | 25000 | borrow, asset: USDT, amount: 50001   | DENY level_after_borrowing
            three | 15000 | borrow, asset: USDT, amount: 1       | DENY no_borrowing level_after_borrowing
            five  | 15000 | borrow, asset: USDT, amount: 1       | ALLOW
            five  | 12500 | borrow, asset: USDT, amount: 1       | DENY no_borrowing level_after_borrowing
            three | 11500 | repay, asset: USDT, amount: 5000     | ALLOW
            three | 11500 | deposit, asset: USDT, amount: 5000   | ALLOW
            three | 25000 | open_position, instrument: BTC-USDT, side: long, quantity: 1 | DENY no_positions
            """)
    void transfers_and_loans_by_level(String plan, String assets, String request, String answer) {
        assertThat(Answers.of(SPOT.judge(account(plan, assets), "{action: " + request + "}")))
                .isEqualTo(answer);
    }
}
