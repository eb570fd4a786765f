package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.PoolHealth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several assets in one pool: what each counts for, what is owed, and what may be taken out of it. */
class CollateralTest {
    private static final String HEAD = """
            policy pool version "1.0"
              pooled in USD

            instruments
              BTC-USD  is perpetual linear
              ETH-USDT is perpetual linear
              BTC-PERP is perpetual inverse base BTC quote USD contract_size 100 USD

            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%

            """;

    /** Dollars in full, bitcoin at 95 % and no more than 1,000,000 USD, tether at 99 %, all else not at all. */
    private static final String FLAT = HEAD + """
            collateral dollars: value when asset is USD
            collateral tether:  value * 99% when asset is USDT
            collateral bitcoin: value * 95% when asset is BTC
            collateral most:    1_000_000 USD when asset is BTC
            """;

    private static final Platform PLATFORM = Platform.of(FLAT);

    private static String account(String balances, String more) {
        return """
                account: test
                balances: {%s}
                %s
                market:
                  BTC-USD: {mark: 50000}
                  BTC-PERP: {mark: 50000}
                  ETH-USDT: {mark: 2000}
                  prices: {BTC: 50000, USDT: 0.99}
                """.formatted(balances, more);
    }

    private static PoolHealth pool(Platform platform, String balances, String more) {
        return platform.pool(account(balances, more));
    }

    private static String text(dev.plimsoll.decision.Amount amount) {
        return amount.value().map(value -> value.toPlainString()).orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            USD: 1000                 | 1000
            BTC: 0.5                  | 23750
            BTC: 30                   | 1000000
            USDT: 1000                | 980.1
            DOGE: 5                   | 0
            USD: 1000, BTC: 0.5, DOGE: 7, XRP: 0 | 24750
            USD: 1000, BTC: -0.01     | 500
            USD: 1000, USDT: -100     | 901
            """)
    void each_balance_counts_what_the_lowest_rule_says(String balances, String collateral) {
        assertThat(text(pool(PLATFORM, balances, "").balance())).isEqualTo(collateral);
    }

    @Test
    void what_is_owed_is_taken_off_without_haircut() {
        // 0.5 BTC counts 23,750; 0.1 BTC owed is 5,000.
        assertThat(text(pool(PLATFORM, "BTC: 0.5", "debts: {BTC: 0.1}").balance()))
                .isEqualTo("18750");
        assertThat(text(pool(PLATFORM, "BTC: 0.5", "debts: {BTC: 0.1, USDT: 1000}")
                        .balance()))
                .isEqualTo("17760");
    }

    /** 1,000 USDT of profit, 490 + 495 USDT of margin and their tenth are worth 0.99 USD each. */
    @Test
    void positions_count_in_the_currency_of_the_pool() {
        PoolHealth pool = pool(
                PLATFORM,
                "USD: 5000",
                "positions: [{instrument: ETH-USDT, side: long, quantity: 10, entry_price: 1900, leverage: 10, mode: cross}]");
        assertThat(text(pool.unrealizedPnl())).isEqualTo("990");
        assertThat(text(pool.equity())).isEqualTo("5990");
        assertThat(text(pool.initialMargin())).isEqualTo("1980");
        assertThat(text(pool.maintenanceMargin())).isEqualTo("198");
        assertThat(text(pool.available())).isEqualTo("4010");
    }

    /** 100 contracts of 100 USD are 0.2 BTC at 50,000 and were 0.25 BTC at 40,000: 0.05 BTC of profit is 2,500 USD. */
    @Test
    void inverse_positions_count_in_the_currency_of_the_pool() {
        PoolHealth pool = pool(
                PLATFORM,
                "USD: 5000",
                "positions: [{instrument: BTC-PERP, side: long, quantity: 100, entry_price: 40000, leverage: 10, mode: cross}]");
        assertThat(text(pool.unrealizedPnl())).isEqualTo("2500");
        assertThat(text(pool.initialMargin())).isEqualTo("1000");
    }

    @Test
    void isolated_margin_is_no_collateral() {
        String isolated = "positions: [{instrument: ETH-USDT, side: long, quantity: 1, entry_price: 2000, leverage: 10,"
                + " mode: isolated, margin: 200}]";
        // Of 1,000 USDT 800 are left: 800 · 0.99 · 99 %.
        assertThat(text(pool(PLATFORM, "USDT: 1000", isolated).balance())).isEqualTo("784.08");
        // Margin that is not there is owed in full: 5,000 − 100 · 0.99.
        assertThat(text(pool(PLATFORM, "USD: 5000, USDT: 100", isolated).balance()))
                .isEqualTo("4901");
    }

    @Test
    void the_account_has_the_isolated_margins_as_well() {
        Platform told = Platform.of(FLAT + """
                alert balance: account when account.balance = cross.balance + 198 USD
                alert equity:  account when account.equity = account.balance + account.unrealized_pnl
                alert assets:  account when account.assets = 25_990 USD and cross.assets = 25_792 USD
                alert debt:    account when account.debt = 5_000 USD and cross.debt = 5_000 USD
                """);
        String account = account(
                "BTC: 0.5, USDT: 1000",
                "debts: {BTC: 0.1}\npositions: [{instrument: ETH-USDT, side: long, quantity: 1, entry_price: 2000,"
                        + " leverage: 10, mode: isolated, margin: 200}]");
        assertThat(told.status(account)).isEqualTo("ALERT balance, equity, assets, debt");
    }

    @Test
    void tables_have_rows_by_value() {
        // Binance counts 95 % of the first, as our table says; what is whole applies to all of the value.
        Platform whole = Platform.of(HEAD + """
                tiers haircuts by value
                  for BTC
                    up to 100_000 USD: weight 95%
                    above:             weight 90%
                  for all
                    above:             weight 50%
                collateral tiered: value * haircuts.weight
                """);
        assertThat(text(pool(whole, "BTC: 2", "").balance())).isEqualTo("95000");
        assertThat(text(pool(whole, "BTC: 3", "").balance())).isEqualTo("135000");
        assertThat(text(pool(whole, "USD: 100", "").balance())).isEqualTo("50");
    }

    /** DOCOKX-001: the first 5 million in full, the next 5 at 97.5 %, the rest at 95 %: 11 million count 10,825,000. */
    @Test
    void tables_may_be_marginal() {
        Platform marginal = Platform.of(HEAD + """
                tiers discounts by amount method marginal
                  for USD
                    up to  5_000_000 USD: discount_rate 100%
                    up to 10_000_000 USD: discount_rate 97.5%, discount_deduction auto
                    above:                discount_rate 95%,   discount_deduction auto
                collateral tiered: amount * discounts.discount_rate - discounts.discount_deduction when asset is USD
                """);
        assertThat(text(pool(marginal, "USD: 11000000", "").balance())).isEqualTo("10825000");
        assertThat(text(pool(marginal, "USD: 5000000", "").balance())).isEqualTo("5000000");
        assertThat(text(pool(marginal, "USD: 10000000", "").balance())).isEqualTo("9875000");
    }

    /** DOCBIN-001: 1,000 USD of BNB count 950. */
    @Test
    void a_weight_is_a_share_of_the_value() {
        Platform weighted = Platform.of(HEAD + "collateral bnb: value * 95% when asset is BNB");
        String account = account("BNB: 1000", "").replace("USDT: 0.99", "BNB: 1");
        assertThat(text(weighted.pool(account).balance())).isEqualTo("950");
    }

    @Test
    void an_amount_is_valued_in_another_currency() {
        Platform valued = Platform.of(HEAD + """
                collateral capped: value_in(USD, min(amount, 2 BTC)) when asset is BTC
                collateral others: value_in(USD, amount) * 50% when asset is not BTC
                alert in_coin: cross when value_in(BTC, equity) > 0.5 BTC
                deny large: withdraw when value_in(USD, amount) > 10_000 USD
                """);
        assertThat(text(pool(valued, "BTC: 3", "").balance())).isEqualTo("100000");
        assertThat(text(pool(valued, "USDT: 1000", "").balance())).isEqualTo("495");
        String position =
                "positions: [{instrument: BTC-USD, side: long, quantity: 1, entry_price: 50000, leverage: 10, mode: cross}]";
        assertThat(valued.status(account("BTC: 1", position))).isEqualTo("ALERT in_coin");
        assertThat(valued.status(account("BTC: 0.5", position))).isEqualTo("HEALTHY");
        String withdraw = "{action: withdraw, amount: %s, asset: %s}";
        assertThat(valued.verdict(account("BTC: 3", ""), withdraw.formatted("0.2", "BTC")))
                .isEqualTo("ALLOW");
        assertThat(valued.verdict(account("BTC: 3", ""), withdraw.formatted("0.21", "BTC")))
                .isEqualTo("DENY large");
    }

    /** 2 BTC count 95,000; 40,000 are needed; so 55,000 may go: 55,000 / 47,500 BTC. */
    @Test
    void a_withdrawal_takes_away_what_the_asset_counts_for() {
        String held = account(
                "BTC: 2, DOGE: 5",
                "positions: [{instrument: BTC-USD, side: long, quantity: 8, entry_price: 50000, leverage: 10, mode: cross}]");
        String withdraw = "{action: withdraw, amount: %s, asset: %s}";
        assertThat(PLATFORM.verdict(held, withdraw.formatted("1.15789473", "BTC")))
                .isEqualTo("ALLOW");
        String more = withdraw.formatted("1.15789474", "BTC");
        assertThat(PLATFORM.verdict(held, more)).isEqualTo("DENY insufficient_margin, withdrawable");
        assertThat(PLATFORM.message(held, more, "withdrawable"))
                .isEqualTo("the pool would lose 55000.00015 USD of collateral, and at most 55000 USD may be taken out"
                        + " {amount=1.15789473}");
        assertThat(PLATFORM.message(held, withdraw.formatted("2.5", "BTC"), "withdrawable"))
                .isEqualTo("only 2 BTC is there to be withdrawn {amount=1.15789473}");
        assertThat(PLATFORM.verdict(held, withdraw.formatted("5", "DOGE"))).isEqualTo("ALLOW");
        assertThat(PLATFORM.verdict(held, withdraw.formatted("5.1", "DOGE")))
                .as("what is not there would be owed, and has no price")
                .isEqualTo("ERROR missing_price at market.prices.DOGE");
    }

    @Test
    void a_capped_asset_may_be_taken_out_above_its_cap() {
        // 30 BTC count 1,000,000 at most; 21.05… BTC do so as well.
        String capped = account("BTC: 30", "");
        assertThat(PLATFORM.verdict(capped, "{action: withdraw, amount: 30, asset: BTC}"))
                .isEqualTo("ALLOW");
        String held = account(
                "BTC: 30",
                "positions: [{instrument: BTC-USD, side: long, quantity: 200, entry_price: 50000, leverage: 10, mode: cross}]");
        assertThat(PLATFORM.verdict(held, "{action: withdraw, amount: 8.94736842, asset: BTC}"))
                .isEqualTo("ALLOW");
        String more = "{action: withdraw, amount: 9, asset: BTC}";
        assertThat(PLATFORM.message(held, more, "withdrawable")).endsWith("{amount=8.94736842}");
    }

    @Test
    void what_is_opened_must_be_covered_by_collateral() {
        // 1 BTC counts 47,500: at 10x that opens 475,000, 9.5 BTC.
        String open =
                "{action: open_position, instrument: BTC-USD, side: long, quantity: %s, leverage: 10, mode: cross}";
        assertThat(PLATFORM.verdict(account("BTC: 1", ""), open.formatted("9.5")))
                .isEqualTo("ALLOW");
        assertThat(PLATFORM.verdict(account("BTC: 1", ""), open.formatted("9.51")))
                .isEqualTo("DENY insufficient_margin");
        assertThat(PLATFORM.message(account("BTC: 1", ""), open.formatted("9.51"), "insufficient_margin"))
                .isEqualTo("the pool would hold 47500 USD against an initial margin of 47550 USD {quantity=9.5}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BTC: 50000, USDT: 0.99 | BTC: 0, USDT: 0.99  | missing_price at market.prices.BTC
            BTC: 50000, USDT: 0.99 | BTC: -5, USDT: 0.99 | missing_price at market.prices.BTC
            BTC: 50000, USDT: 0.99 | USDT: 0.99          | missing_price at market.prices.BTC
            BTC: 50000, USDT: 0.99 | BTC: 50000, USD: 2  | invalid_account at market.prices.USD
            """)
    void collateral_without_a_price_is_an_error(String prices, String bad, String error) {
        String account = account(
                "BTC: 1",
                "positions: [{instrument: BTC-USD, side: long, quantity: 1, entry_price: 50000, leverage: 10, mode: cross}]");
        assertThat(PLATFORM.status(account)).isEqualTo("HEALTHY");
        assertThat(PLATFORM.status(account.replace(prices, bad))).isEqualTo("ERROR " + error);
        assertThat(PLATFORM.verdict(account.replace(prices, bad), "{action: withdraw, amount: 1, asset: BTC}"))
                .isEqualTo("ERROR " + error);
    }

    @Test
    void what_cannot_be_owed_or_settled_is_an_error() {
        assertThat(PLATFORM.status(account("BTC: 1", "debts: {XYZ: 1}")))
                .isEqualTo("ERROR invalid_account at debts.XYZ");
        assertThat(PLATFORM.status(account("BTC: 1", "debts: {ETH: 1}")))
                .isEqualTo("ERROR missing_price at market.prices.ETH");
        assertThat(PLATFORM.status(account("BTC: 1", "settle: USDT"))).isEqualTo("ERROR invalid_account at settle");
        assertThat(PLATFORM.verdict(account("BTC: 1", ""), "{action: withdraw, amount: 1, asset: XYZ}"))
                .isEqualTo("ERROR invalid_request at request.asset");
        assertThat(PLATFORM.verdict(account("BTC: 1", ""), "{action: deposit, amount: 1, asset: ETH}"))
                .isEqualTo("ALLOW");
    }
}
