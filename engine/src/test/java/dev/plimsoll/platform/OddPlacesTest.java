package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that speak for some places only, amounts of several pools, and words for tests that stand negated. */
class OddPlacesTest {
    private static final String HEAD = """
            policy odd version "1.0"
              settles in USDT
            instruments
              BTC-USDT is perpetual linear
              ETH-USDT is perpetual linear
            group majors is BTC-USDT
            setting account.favourite is instrument default BTC-USDT
            attribute position.note is number
            margin initial basic: notional / leverage%s
            margin maintenance flat: notional * 1%%
            """;

    private static final String ACCOUNT = """
            account: test
            balance: 5000
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 0.1, entry_price: 10000, leverage: 10, mode: cross}
            market:
              BTC-USDT: {mark: 10000, at: "2026-06-01T00:00:00Z"}
              ETH-USDT: {mark: 200, at: "2026-06-01T00:00:00Z"}
            """;

    private static final String OPEN =
            "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 10}";

    private static Platform platform(String rules) {
        return Platform.of(HEAD.formatted("") + rules);
    }

    /** What stands in the policy as `unless x is not missing` is told as the test that holds. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stop_loss is not missing            | `stop_loss is missing` holds: missing
            mode is not one of (cross)          | `mode is one of (cross)` holds: cross
            instrument not in majors            | `instrument in majors` holds: BTC-USDT
            leverage not between 5x and 20x     | `leverage between 5x and 20x` holds: 10x against 5x and 20x
            """)
    void a_negated_test_is_told_as_it_holds(String test, String told) {
        assertThat(platform("deny asked: open_position unless " + test).explained(ACCOUNT, OPEN, "asked"))
                .isEqualTo("asked fired: " + told);
    }

    @Test
    void a_lock_tells_the_state_that_holds_and_the_one_that_does_not() {
        Platform locks = platform("""
                lock shut: switch_mode while has_open_position
                lock open: switch_mode while has_open_orders
                lock both: switch_mode while not (position.leverage > 20x)
                """);
        String asked = "{action: switch_mode, instrument: BTC-USDT, new_mode: isolated}";
        assertThat(locks.explained(ACCOUNT, asked, "shut")).isEqualTo("shut fired: `has_open_position` holds");
        assertThat(locks.explained(ACCOUNT, asked, "open")).isEqualTo("open silent: `has_open_orders` does not hold");
        assertThat(locks.message(ACCOUNT, asked, "both")).endsWith(" {}");
    }

    /** Only cross positions have an initial margin: nothing can be isolated without one that is given. */
    @Test
    void where_the_margin_is_not_known_nothing_is_moved_there() {
        Platform cross = Platform.of(HEAD.formatted(" when mode is cross")
                + "deny large: open_position, switch_mode when after.account.equity < 0 USDT\n");
        String isolated =
                OPEN.replace("leverage: 10", "leverage: 10, mode: isolated").replace("BTC", "ETH");
        assertThat(cross.verdict(ACCOUNT, isolated)).startsWith("ERROR no_margin_rule");
        assertThat(cross.verdict(ACCOUNT, "{action: switch_mode, instrument: BTC-USDT, new_mode: isolated}"))
                .startsWith("ERROR no_margin_rule");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {action: set_favourite, new_favourite: ETH-USDT}  | ALLOW
            {action: set_favourite, new_favourite: BTC-USDT}  | DENY no_change
            {action: set_favourite, new_favourite: XRP-USDT}  | ERROR unknown_instrument at request.new_favourite
            """)
    void a_favourite_is_an_instrument_that_the_policy_knows(String request, String verdict) {
        assertThat(platform("").verdict(ACCOUNT, request)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            position.note > 1                 | ERROR missing_value at request.instrument
            position.margin is missing        | ERROR missing_value at request.instrument
            """)
    void only_amounts_of_no_position_are_zero(String condition, String verdict) {
        String empty = ACCOUNT.replaceAll("positions:\\n.*\\n", "");
        assertThat(platform("deny asked: switch_mode when " + condition + " because \"x\"")
                        .verdict(empty, "{action: switch_mode, new_mode: isolated}"))
                .isEqualTo(verdict);
    }

    @Test
    void what_only_reduces_says_so() {
        Platform advised = platform("advise reduces: place_order when reduce_only");
        String order =
                "{action: place_order, instrument: BTC-USDT, side: short, quantity: 0.1, price: 11000, reduce_only: ";
        assertThat(advised.decide(ACCOUNT, order + "true}").advice()).hasSize(1);
        assertThat(advised.decide(ACCOUNT, order + "false}").advice()).isEmpty();
    }

    @Test
    void words_of_the_venue_say_where_they_stand() {
        String open = OPEN.replace("quantity: 0.1", "quantity: 10");
        assertThat(platform("builtin insufficient_margin code \"-2019\"")
                        .decide(ACCOUNT, open)
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.at()).startsWith("test.margin:");
                    assertThat(finding.code()).contains("-2019");
                });
        assertThat(platform("builtin insufficient_margin cite \"terms 5\" because \"too little\"")
                        .message(ACCOUNT, open, "insufficient_margin"))
                .startsWith("too little");
        assertThat(platform("").decide(ACCOUNT, open).findings().get(0).at()).isEmpty();
    }

    @Test
    void nothing_can_be_withdrawn_from_what_is_used_up() {
        String used = ACCOUNT.replace("balance: 5000", "balance: 100");
        assertThat(platform("").message(used, "{action: withdraw, amount: 5}", "withdrawable"))
                .endsWith(" {}");
        assertThat(platform("").message(ACCOUNT, "{action: withdraw, amount: 4950}", "withdrawable"))
                .endsWith(" {amount=4900}");
    }

    private static final Platform EACH = Platform.of("""
            policy each version "1.0"
              settles in each
            instruments
              BTC-USD  is perpetual inverse contract_size 100 USD
              BTC-USDT is perpetual linear
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            alert several: cross when count of positions > 1
            alert ordered: cross when any order where order.quantity > 0
            liquidate pool: cross when equity <= maintenance_margin by close_all
            advise told: deposit when account.status is alert because "{account.assets} {account.notional}"
            advise well: deposit when account.status is healthy because "{account.assets} {account.notional}"
            """);

    /** A pool sees its own positions and orders, an account all of one currency. */
    @Test
    void each_pool_sees_what_is_its_own() {
        String both = """
                account: test
                settle: USDT
                balances: {BTC: 1, USDT: 1000, ETH: 3}
                positions:
                  - {instrument: BTC-USD, side: long, quantity: 10, entry_price: 10000, leverage: 10, mode: cross}
                  - {instrument: BTC-USDT, side: long, quantity: 0.1, entry_price: 10000, leverage: 10, mode: cross}
                orders:
                  - {id: o1, instrument: BTC-USD, side: long, quantity: 10, price: 9000, leverage: 10, mode: cross}
                market:
                  BTC-USD: {mark: 10000, at: "2026-06-01T00:00:00Z"}
                  BTC-USDT: {mark: 10000, at: "2026-06-01T00:00:00Z"}
                """;
        assertThat(EACH.status(both)).isEqualTo("ALERT ordered");
        assertThat(EACH.assess(both).findings().get(0).about()).isEqualTo("cross BTC");
        String deposit = "{action: deposit, amount: 1, asset: ";
        assertThat(EACH.decide(both, deposit + "USDT}").advice().get(0).message())
                .isEqualTo("1000 USDT 1000 USDT");
        assertThat(EACH.decide(both, deposit + "BTC}").advice().get(0).message())
                .isEqualTo("1 BTC 0.1 BTC");
    }

    /** What settles in USDT is judged in USD, at the price of USDT. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alert odd: position when value_in(USD, notional) >= 990 USD                              | ALERT odd
            alert odd: position when value_in(USD, notional) > 990 USD                               | HEALTHY
            alert odd: position when value_in(USD, 0.1 BTC) = 1_000 USD                              | ALERT odd
            alert odd: cross when any position where value_in(USD, position.notional) = 990 USD      | ALERT odd
            alert odd: account when any position where value_in(USD, position.notional) = 990 USD    | ALERT odd
            alert odd: cross when any position where position.notional = 1_000 USDT                  | ALERT odd
            """)
    void amounts_are_worth_what_their_currency_is_worth(String rule, String status) {
        Platform platform = Platform.of("""
                policy worth version "1.0"
                  pooled in USD
                instruments
                  BTC-USDT is perpetual linear
                margin initial basic: notional / leverage
                margin maintenance flat: notional * 1%
                collateral full: value
                """ + rule);
        String account = ZED.replace("ZED: 7", "USD: 5000")
                .replace("mark: 9000", "mark: 10000")
                .replace("market:", "market:\n  prices: {USDT: 0.99, BTC: 10000}");
        assertThat(platform.status(account)).isEqualTo(status);
    }

    @Test
    void a_cap_of_a_rate_is_told_as_one() {
        Platform rates = platform("""
                setting account.share is number default 1%
                setting account.fee_rate is number default 0.01
                cap share: new_share at 5%
                cap fee: new_fee_rate at 0.05
                """);
        assertThat(rates.message(ACCOUNT, "{action: set_share, new_share: 6%}", "share"))
                .startsWith("`new_share` is above the cap: 6% against 5%");
        assertThat(rates.message(ACCOUNT, "{action: set_fee_rate, new_fee_rate: 6%}", "fee"))
                .startsWith("`new_fee_rate` is above the cap: 6% against 5%");
    }

    /** The table speaks for BTC alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BTC-USDT | 0.05 | ALLOW
            BTC-USDT | 0.2  | DENY sized
            ETH-USDT | 1    | ERROR missing_value at tiers.sizes.ETH-USDT
            """)
    void what_a_table_does_not_say_is_missing(String instrument, String quantity, String verdict) {
        Platform tables = platform("""
                tiers sizes by notional
                  for BTC-USDT
                    up to 1_500 USDT: least 1, most 7
                    above: least 2, most 2
                deny sized: open_position when sizes.least > 5 or sizes.most < 3
                """);
        String open = "{action: open_position, side: long, leverage: 10, instrument: " + instrument + ", quantity: ";
        assertThat(tables.verdict(ACCOUNT.replaceAll("positions:\\n.*\\n", ""), open + quantity + "}"))
                .isEqualTo(verdict);
    }

    private static final Platform POOLED = Platform.of("""
            policy pooled version "1.0"
              pooled in USDT
              prices fresh for 60s
            instruments
              BTC-USDT is perpetual linear
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            collateral dollars: value when asset is "USDT"
            collateral nothing: 0 USDT when asset is not "USDT"
            liquidate pool: cross when equity <= maintenance_margin by close_all
            """);

    private static final String ZED = """
            account: test
            balances: {USDT: 150, ZED: 7}
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 0.1, entry_price: 10500, leverage: 10, mode: cross}
            market:
              BTC-USDT: {mark: 9000, at: "2026-06-01T00:00:00Z"}
            """;

    /** 150 less 150 of loss: what counts for nothing needs no price, and stands behind nothing. */
    @Test
    void what_counts_for_nothing_needs_no_price() {
        assertThat(POOLED.status(ZED)).isEqualTo("LIQUIDATE pool");
        assertThat(POOLED.assess(ZED).plan()).hasSize(1);
        assertThat(POOLED.assess(ZED).uncovered()).isEmpty();
    }

    @Test
    void a_price_without_a_time_is_not_fresh() {
        assertThat(POOLED.status(ZED.replace(", at: \"2026-06-01T00:00:00Z\"", "")))
                .startsWith("ERROR stale_price at market.BTC-USDT.mark");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            insurance_fund: {USDT: 5}  | LIQUIDATE pool
            insurance_fund: {BTC: 5}   | ERROR invalid_account at market.insurance_fund.BTC
            prices: {USDT: 1}          | LIQUIDATE pool
            prices: {USDT: 1.01}       | ERROR invalid_account at market.prices.USDT
            """)
    void funds_and_prices_are_in_the_currency_of_the_pool(String more, String status) {
        assertThat(POOLED.status(ZED.replace("market:", "market:\n  " + more))).isEqualTo(status);
    }
}
