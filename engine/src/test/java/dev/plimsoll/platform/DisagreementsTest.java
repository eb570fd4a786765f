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

    /** Whichever of the two comes first by its name. */
    @Test
    void what_has_no_price_is_told_before_what_is_beyond_the_last_bracket() {
        for (String name : new String[] {"AAA-USDT", "ZZZ-USDT"}) {
            Platform bracketed = Platform.of("""
                    policy bracketed version "1"
                      settles in USDT
                    instruments
                      BTC-USDT is perpetual linear
                      %s is perpetual linear
                    tiers brackets by notional method whole
                      for BTC-USDT, %s
                        up to 500 USDT: initial_rate 10%%
                    margin initial basic: notional * brackets.initial_rate
                    """.formatted(name, name));
            String account = held("""
                      - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 10, mode: isolated, margin: 90}
                      - {instrument: %s, side: long, quantity: 1, entry_price: 10, leverage: 10, mode: cross}
                    """.formatted(name), "balance: 2000\n");

            assertThat(bracketed.verdict(account, "{action: switch_mode, new_mode: cross}"))
                    .isEqualTo("ERROR missing_price at market." + name + ".mark");
        }
    }

    /** Before the switch the pool has no initial margin, as the position is beyond the last bracket: so nothing is known to fall. */
    @Test
    void a_bound_does_not_deny_where_it_is_not_known_what_was_before() {
        Platform bracketed = Platform.of("""
                policy bracketed version "1"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear
                tiers brackets by notional method whole
                  for BTC-USDT
                    up to 500 USDT: initial_rate 10%
                margin initial basic: notional * brackets.initial_rate
                floor left: after.cross.available at 10_000 USDT
                """);
        String account = held(
                "  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 10, mode: cross}\n",
                "balance: 2000\n");

        assertThat(bracketed.verdict(
                        account, "{action: switch_mode, instrument: BTC-USDT, new_mode: isolated, margin: 50}"))
                .isEqualTo("DENY beyond_last_bracket");
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

    /** What a reduce-only order rests at is the side that it reduces, not the one that it trades. */
    @Test
    void an_account_is_switched_at_the_places_that_reduce_only_orders_would_reduce() {
        Platform capped = Platform.of("""
                policy capped version "1"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear
                margin initial basic: notional / leverage
                margin maintenance flat: notional * 1%
                cap size: after.position.notional at 500 USDT
                """);
        String account = """
                account: a
                settle: USDT
                balances: {USDT: 10000}
                position_mode: hedge
                positions:
                  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 5, mode: isolated, margin: 200}
                orders:
                  - {id: a, instrument: BTC-USDT, side: SIDE, quantity: 1, price: 1000, leverage: 5, mode: cross, reduce_only: true}
                """ + MARKET;
        String request = "{action: switch_mode, new_mode: isolated}";

        assertThat(capped.verdict(account.replace("SIDE", "short"), request)).isEqualTo("DENY size");
        assertThat(capped.verdict(account.replace("SIDE", "long"), request)).isEqualTo("ALLOW");
    }

    /** In an isolated hedge each leg has its own orders. */
    @Test
    void the_leverage_of_a_leg_is_that_of_the_orders_that_reduce_it() {
        Platform told = Platform.of("""
                policy told version "1"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear
                margin initial basic: notional / leverage
                margin maintenance flat: notional * 1%
                advise moved: set_leverage when 1 = 1 because "{after.ordered}"
                let ordered = max of leverage over orders
                """);
        String account = """
                account: a
                settle: USDT
                balances: {USDT: 10000}
                position_mode: hedge
                positions:
                  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 5, mode: isolated, margin: 500}
                orders:
                  - {id: a, instrument: BTC-USDT, side: short, quantity: 1, price: 1000, leverage: 5, mode: isolated, reduce_only: true}
                """ + MARKET;

        assertThat(told.decide(account, "{action: set_leverage, instrument: BTC-USDT, side: long, leverage: 10}")
                        .advice())
                .extracting(advice -> advice.message())
                .containsExactly("10x");
    }

    /** Whether the request raises what the cap is about is asked before the cap's own condition, and that is not known. */
    @Test
    void beyond_the_last_bracket_no_bound_on_what_is_afterwards_is_asked_for_its_condition() {
        Platform closed = Platform.of("""
                policy closed version "1"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear
                tiers brackets by notional
                  for all
                    up to 5_000 USDT: initial_rate 10%, maintenance_rate 1%
                margin initial basic: notional * brackets.initial_rate
                margin maintenance flat: notional * brackets.maintenance_rate
                cap size: after.position.notional at 1_000_000 USDT
                  when notional * (cross.equity / cross.maintenance_margin) > 1 USDT
                """);
        String account = "account: a\nsettle: USDT\nbalances: {USDT: 10000}\n" + MARKET;
        String request = "{action: open_position, instrument: BTC-USDT, side: long, mode: isolated, quantity: ";

        assertThat(closed.verdict(account, request + "6}")).isEqualTo("DENY beyond_last_bracket");
        assertThat(closed.decide(account, request + "4}").errors())
                .extracting(fault -> fault.code().code())
                .containsExactly("unbounded");
    }

    /** Here the oracle was wrong: a rule whose condition is known to be false asks for nothing else. */
    @Test
    void a_bound_whose_condition_is_false_need_not_know_whether_it_is_moved() {
        Platform limited = Platform.of("""
                policy limited version "1"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear
                attribute account.limited is optional truth
                margin initial basic: notional / leverage
                margin maintenance flat: notional * 1%
                cap size: after.cross.notional at 500 USDT when account.limited
                """);
        String account = """
                account: a
                settle: USDT
                balances: {USDT: 10000}
                ATTRIBUTES
                positions:
                  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 5, mode: cross}
                market:
                  BTC-USDT: {last: 1000}
                """;
        String request = "{action: deposit, asset: USDT, amount: 5}";
        String attributes = "attributes: {limited: LIMITED}";

        assertThat(limited.verdict(account.replace("ATTRIBUTES", attributes.replace("LIMITED", "false")), request))
                .isEqualTo("ALLOW");
        assertThat(limited.verdict(account.replace("ATTRIBUTES", attributes.replace("LIMITED", "true")), request))
                .startsWith("ERROR missing_price");
        assertThat(limited.verdict(account.replace("ATTRIBUTES", "attributes: {}"), request))
                .startsWith("ERROR missing_price");
    }
}
