package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the oracle and the engine once disagreed about, and the engine was wrong. */
class DisagreementsTest {
    private static final Platform PLAIN = Platform.of("""
            policy plain version "1"
              settles in USDT
            instruments
              BTC-USDT is perpetual linear
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            advise shown: open_position
              when after.position.notional > 0
              because "{after.position.leverage} {after.position.initial_margin}"
            """);

    private static final String MARKET = """
            market:
              BTC-USDT: {mark: 1000, at: 2026-01-01T00:00:00Z}
            """;

    private static String held(String positions, String more) {
        return "account: a\nsettle: USDT\npositions:\n" + positions + more + MARKET;
    }

    /** The wallet lacks the currency altogether: what is given to the position is missing from the pool all the same. */
    @Test
    void isolated_margin_is_taken_from_the_pool_even_where_the_wallet_does_not_name_the_asset() {
        String account = held(
                "  - {instrument: BTC-USDT, side: long, quantity: 0.05, entry_price: 900, leverage: 10, mode: cross}\n",
                "balances: {}\n");

        assertThat(PLAIN.verdict(account, "{action: switch_mode, instrument: BTC-USDT, new_mode: isolated}"))
                .isEqualTo("DENY insufficient_margin");

        String isolated = held(
                "  - {instrument: BTC-USDT, side: long, quantity: 0.1, entry_price: 1000, leverage: 10, mode: isolated, margin: 50}\n",
                "balances: {}\n");
        assertThat(PLAIN.pool(isolated).balance().value().orElseThrow()).isEqualByComparingTo("-50");
    }

    @Test
    void what_is_left_after_turning_a_position_opens_with_the_leverage_that_was_judged() {
        String account = held(
                "  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 10, mode: cross}\n",
                "balances: {USDT: 1000}\n");

        assertThat(PLAIN.decide(account, "{action: open_position, instrument: BTC-USDT, side: short, quantity: 2}")
                        .advice())
                .extracting(advice -> advice.message())
                .containsExactly("10x 100 USDT");
    }

    @Test
    void what_only_reduces_ignores_a_margin() {
        String account = held(
                "  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 10, mode: cross}\n",
                "balances: {USDT: 1000}\n");
        String request = "{action: open_position, instrument: BTC-USDT, side: short, margin: 5, quantity: ";

        assertThat(PLAIN.verdict(account, request + "1}")).isEqualTo("ALLOW");
        assertThat(PLAIN.verdict(account, request + "0.5, reduce_only: true}")).isEqualTo("ALLOW");
        assertThat(PLAIN.verdict(account, request + "1.5}")).isEqualTo("ERROR invalid_request at request.margin");
    }

    /** Each leg of an isolated hedge is a bucket of its own. */
    @Test
    void orders_on_both_legs_of_an_isolated_hedge_both_count() {
        String account = """
                account: a
                settle: USDT
                balances: {USDT: 1000}
                position_mode: MODE
                orders:
                  - {id: a, instrument: BTC-USDT, side: long, quantity: 1, price: 1000, leverage: 10, mode: isolated}
                  - {id: b, instrument: BTC-USDT, side: short, quantity: 2, price: 1000, leverage: 10, mode: isolated}
                """ + MARKET;

        assertThat(PLAIN.pool(account.replace("MODE", "hedge"))
                        .initialMargin()
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("300");
        assertThat(PLAIN.pool(account.replace("MODE", "one_way"))
                        .initialMargin()
                        .value()
                        .orElseThrow())
                .isEqualByComparingTo("200");
    }

    /** Where both modes are held, the one set is meant, but what is not there cannot be closed. */
    @Test
    void closing_finds_the_side_that_is_asked_for_in_the_mode_in_which_it_is_held() {
        String account = held(
                "  - {instrument: BTC-USDT, side: short, quantity: 1, entry_price: 1000, leverage: 10, mode: cross}\n"
                        + "  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 10, mode: isolated,"
                        + " margin: 100}\n",
                "balances: {USDT: 1000}\nmodes: {BTC-USDT: cross}\n");

        assertThat(PLAIN.verdict(account, "{action: close_position, instrument: BTC-USDT, side: long}"))
                .isEqualTo("ALLOW");
        assertThat(PLAIN.verdict(account, "{action: close_position, instrument: BTC-USDT, side: short}"))
                .isEqualTo("ALLOW");
        assertThat(PLAIN.verdict(account, "{action: reduce_position, instrument: BTC-USDT, side: long, quantity: 0.5}"))
                .isEqualTo("ALLOW");
    }

    private static final Platform TWO = Platform.of("""
            policy two version "1"
              settles in USDT
            instruments
              BTC-USDT is perpetual linear
              ETH-USDT is perpetual linear
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            """);

    /** One instrument cannot be switched; that another one would take more margin than there is, is not the reason. */
    @Test
    void what_cannot_be_carried_out_takes_no_margin() {
        String account = held(
                        "  - {instrument: BTC-USDT, side: short, quantity: 1, entry_price: 1000, leverage: 10, mode: cross}\n"
                                + "  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 10, mode: isolated,"
                                + " margin: 100}\n"
                                + "  - {instrument: ETH-USDT, side: long, quantity: 100, entry_price: 100, leverage: 10, mode: cross}\n",
                        "balances: {USDT: 200}\n")
                + "  ETH-USDT: {mark: 100, at: 2026-01-01T00:00:00Z}\n";

        assertThat(TWO.verdict(account, "{action: switch_mode, new_mode: isolated}"))
                .isEqualTo("ERROR invalid_request at request.new_mode");
    }

    /** Not found by the oracle but by asking rules again with what they cite: the price that it needs stood nowhere. */
    @Test
    void a_value_in_another_currency_is_cited_as_it_came_out() {
        Platform pooled = Platform.of("""
                policy pooled version "1"
                  pooled in USD
                instruments
                  BTC-USD is perpetual linear
                margin initial basic: notional / leverage
                margin maintenance flat: notional * 1%
                collateral whole: value
                deny dear: open_position when notional > value_in(USD, 10 EUR) because "no"
                """);
        String account = "account: a\nsettle: USD\nbalances: {USD: 1000}\nmarket:\n"
                + "  BTC-USD: {mark: 1000, at: 2026-01-01T00:00:00Z}\n  prices: {EUR: 1.1}\n";

        assertThat(pooled.decide(account, "{action: open_position, instrument: BTC-USD, side: long, quantity: 0.1}")
                        .findings()
                        .get(0)
                        .values())
                .containsEntry("notional", "100 USD")
                .containsEntry("value_in(USD, 10 EUR)", "11 USD");
    }
}
