package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pools in one currency or several, and how far a liquidation reduces by tables of each kind. */
class PoolsTest {
    private static final Platform IN_COIN = Platform.of("""
            policy coin version "1.0"
              pooled in BTC
            instruments
              BTC-USD is perpetual inverse contract_size 100 USD tick 0.5
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            collateral full: value
            liquidate pool: cross when equity <= maintenance_margin by close_all
            """);

    /**
     * 1,000 contracts of 100 USD, long from 10,000; 5,000 USD stand behind them. At M they are worth 5,000 / M and the
     * profit is 100,000 (1/10,000 − 1/M); both together are 1% of 100,000 / M at 9,600. Were the price of USD to stand
     * still, it would be 9,619.05.
     */
    @Test
    void the_price_of_the_quote_moves_against_the_mark() {
        String account = """
                account: test
                balances: {USD: 5000}
                positions:
                  - {instrument: BTC-USD, side: long, quantity: 1000, entry_price: 10000, leverage: 100, mode: cross}
                market:
                  prices: {USD: 0.0001}
                  BTC-USD: {mark: 10000, at: "2026-06-01T00:00:00Z"}
                """;
        assertThat(IN_COIN.status(account)).isEqualTo("HEALTHY");
        assertThat(IN_COIN.pool(account).equity().value().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(IN_COIN.assess(account)
                        .positions()
                        .get(0)
                        .liquidationPrice()
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("9600");
    }

    private static final Platform EACH = Platform.of("""
            policy each version "1.0"
              settles in each
            instruments
              BTC-USD  is perpetual inverse contract_size 100 USD
              BTC-USDT is perpetual linear
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            deny pool: deposit when cross.settle is "BTC" and cross.balance > 0
            deny odd: withdraw when cross.settle is "USDT" and asset is "ETH"
            """);

    private static final String BOTH = """
            account: test
            settle: USDT
            balances: {BTC: 0.5, USDT: 1000, ETH: 3}
            orders:
              - {id: o1, instrument: BTC-USD, side: long, quantity: 10, price: 9000, leverage: 10, mode: cross}
            market:
              BTC-USD: {mark: 10000, at: "2026-06-01T00:00:00Z"}
              BTC-USDT: {mark: 10000, at: "2026-06-01T00:00:00Z"}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {action: deposit, amount: 1, asset: BTC}        | DENY pool
            {action: deposit, amount: 1, asset: USDT}       | ALLOW
            {action: deposit, amount: 1}                    | ALLOW
            {action: withdraw, amount: 0.49, asset: BTC}    | ALLOW
            {action: withdraw, amount: 0.4901, asset: BTC}  | DENY insufficient_margin, withdrawable
            {action: withdraw, amount: 1000, asset: USDT}   | ALLOW
            {action: withdraw, amount: 1001, asset: USDT}   | DENY insufficient_margin, withdrawable
            {action: withdraw, amount: 1, asset: ETH}       | DENY odd
            """)
    void what_is_asked_for_concerns_the_pool_of_its_asset(String request, String verdict) {
        assertThat(EACH.verdict(BOTH, request)).isEqualTo(verdict);
    }

    @Test
    void an_account_that_has_nothing_has_the_pool_that_it_settles_in() {
        String empty = "account: test\nsettle: USDT\nbalances: {}\nmarket: {BTC-USDT: {mark: 1, at: 2026-06-01}}\n";
        assertThat(EACH.pool(empty).settle()).isEqualTo("USDT");
        assertThat(EACH.assess(BOTH.replace("BTC: 0.5, ", "")).pools())
                .extracting(pool -> pool.settle())
                .containsExactly("BTC", "USDT");
    }

    @ParameterizedTest
    @CsvSource({"ETH, ERROR invalid_account at market.insurance_fund.ETH", "BTC, HEALTHY"})
    void a_fund_is_of_a_pool(String asset, String status) {
        assertThat(EACH.status(BOTH.replace("market:", "market:\n  insurance_fund: {" + asset + ": 5}")))
                .isEqualTo(status);
    }

    /** 6 BTC, opened at 12,000 and worth 60,000: how much falls a bracket depends on what the table is looked up by. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            notional       | up to 50_000 USDT | 1
            entry_notional | up to 60_000 USDT | 1
            quantity       | up to 4 BTC       | 2
            quantity       | below 4 BTC       | 2.001
            quantity       | up to 7 BTC       |
            leverage       | up to 5x          |
            """)
    void a_tier_is_left_by_what_its_table_is_looked_up_by(String by, String bound, String reduced) {
        Platform platform = Platform.of("""
                policy tiered version "1.0"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear lot 0.001 BTC
                tiers sizes by %s
                  for all
                    %s: maintenance_rate 1%%
                    above: maintenance_rate 2%%
                margin initial basic: notional / leverage
                margin maintenance tiered: notional * sizes.maintenance_rate
                liquidate pool: cross when equity <= 2 * maintenance_margin by reduce_tier
                """.formatted(by, bound));
        String account = """
                account: test
                balance: 13200
                positions:
                  - {instrument: BTC-USDT, side: long, quantity: 6, entry_price: 12000, leverage: 10, mode: cross}
                market: {BTC-USDT: {mark: 10000, at: "2026-06-01T00:00:00Z"}}
                """;
        assertThat(platform.assess(account).plan().stream()
                        .flatMap(step -> step.quantity().stream())
                        .map(quantity -> quantity.stripTrailingZeros().toPlainString())
                        .toList())
                .isEqualTo(reduced == null ? List.of() : List.of(reduced));
    }
}
