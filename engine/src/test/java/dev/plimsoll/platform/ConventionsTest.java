package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be taken out by venues' conventions, and who bears a loss where there are several pools. */
class ConventionsTest {
    private static final String HEAD = """
            policy conventions version "1.0"
              settles in USDT
            instruments
              BTC-USDT is perpetual linear
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%

            """;

    /** 1 BTC at 10x, opened at 10,000; 3,000 in the wallet. */
    private static String account(String mark) {
        return """
                account: test
                balance: 3000
                positions:
                  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 10000, leverage: 10, mode: cross}
                market: {BTC-USDT: {mark: %s}}
                """.formatted(mark);
    }

    private static String most(Platform platform, String mark) {
        String allowed = "";
        for (int amount = 100; amount <= 3000; amount += 50) {
            String asked = "{action: withdraw, amount: " + amount + "}";
            allowed = platform.verdict(account(mark), asked).equals("ALLOW") ? String.valueOf(amount) : allowed;
        }
        return allowed;
    }

    /**
     * Without unrealized profit (the language's own): 3,000 + min(0, P&L) − initial margin; with it: equity − initial
     * margin; twice the initial margin kept back: 3,000 + min(0, P&L) − 2 · initial margin.
     */
    @ParameterizedTest
    @CsvSource({"10000, 2000, 2000, 1000", "11000, 1900, 2900, 800", "9500, 1550, 1550, 600"})
    void what_may_be_withdrawn(String mark, String own, String withProfit, String cautious) {
        assertThat(most(Platform.of(HEAD), mark)).isEqualTo(own);
        assertThat(most(
                        Platform.of(HEAD
                                + "require all_of_it: amount <= cross.equity - cross.initial_margin on withdraw"
                                + " overrides withdrawable"),
                        mark))
                .isEqualTo(withProfit);
        assertThat(most(
                        Platform.of(HEAD
                                + "require twice: amount <= account.withdrawable - cross.initial_margin on withdraw"),
                        mark))
                .isEqualTo(cautious);
    }

    private static final String EACH = """
            policy each version "1.0"
              settles in each
            instruments
              BTC-USD  is perpetual inverse contract_size 100 USD
              BTC-USDT is perpetual linear
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            liquidate pool: cross when equity <= maintenance_margin by close_all
            """;

    /** 2,000 USDT and 0.05 BTC are lost of 1,000 and 0.02; the fund has 400 USDT and 0.01 BTC. */
    @Test
    void each_pool_has_a_fund_of_its_own() {
        String account = """
                account: test
                settle: USDT
                balances: {USDT: 1000, BTC: 0.02}
                positions:
                  - {instrument: BTC-USDT, side: short, quantity: 0.2, entry_price: 40000, leverage: 10, mode: cross}
                  - {instrument: BTC-USD, side: short, quantity: 100, entry_price: 40000, leverage: 10, mode: cross}
                market:
                  BTC-USDT: {mark: 50000}
                  BTC-USD: {mark: 50000}
                  insurance_fund: {USDT: 400, BTC: 0.01}
                """;
        Assessment assessment = Platform.of(EACH).assess(account);
        assertThat(assessment.uncovered())
                .isEqualTo(Map.of("USDT", new BigDecimal("600"), "BTC", new BigDecimal("0.02")));
        assertThat(assessment.after().insuranceFunds()).isEmpty();
        assertThat(assessment.after().balances())
                .isEqualTo(Map.of("USDT", new BigDecimal("0"), "BTC", new BigDecimal("0")));
        assertThat(Platform.of(EACH).status(account.replace("BTC: 0.01}", "EUR: 1}")))
                .isEqualTo("ERROR invalid_account at market.insurance_fund.EUR");
    }

    /** A plain fund is in the account's currency, and does not pay for another pool. */
    @Test
    void a_plain_fund_is_in_the_currency_of_the_account() {
        String account = """
                account: test
                settle: USDT
                balances: {USDT: 1000, BTC: 0.02}
                positions:
                  - {instrument: BTC-USD, side: short, quantity: 100, entry_price: 40000, leverage: 10, mode: cross}
                market:
                  BTC-USDT: {mark: 50000}
                  BTC-USD: {mark: 50000}
                  insurance_fund: 400
                """;
        Assessment assessment = Platform.of(EACH).assess(account);
        assertThat(assessment.uncovered()).isEqualTo(Map.of("BTC", new BigDecimal("0.03")));
        assertThat(assessment.after().insuranceFunds()).isEqualTo(Map.of("USDT", new BigDecimal("400")));
    }

    /** 0.02 BTC at 50,000 stand behind a loss of 1,200 USDT at 0.9 USD: 1,080 USD, of which 80 are missing. */
    @Test
    void in_a_common_pool_all_assets_bear_a_loss() {
        Platform pool = Platform.of("""
                policy pool version "1.0"
                  pooled in USD
                instruments
                  ETH-USDT is perpetual linear
                margin initial basic: notional / leverage
                margin maintenance flat: notional * 1%
                collateral other: value * 90%
                liquidate pool: cross when equity <= maintenance_margin by close_all
                """);
        Assessment assessment = pool.assess("""
                account: test
                balances: {BTC: 0.02}
                positions:
                  - {instrument: ETH-USDT, side: long, quantity: 1, entry_price: 3200, leverage: 10, mode: cross}
                market:
                  ETH-USDT: {mark: 2000}
                  prices: {BTC: 50000, USDT: 0.9}
                  insurance_fund: 50
                """);
        assertThat(assessment.uncovered()).isEqualTo(Map.of("USD", new BigDecimal("30")));
        // −1,200 USDT and 80 USD against 0.02 BTC: nothing is left, and nothing is owed.
        assertThat(assessment.after().balances())
                .isEqualTo(Map.of(
                        "BTC", new BigDecimal("0.02"), "USDT", new BigDecimal("-1200"), "USD", new BigDecimal("80")));
    }
}
