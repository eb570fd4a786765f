package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that concern several places or none, policies with dates, and accounts that cannot be. */
class RequestsTest {
    private static final String HEAD = """
            policy requests version "1.0"
              settles in USDT
            %s
            instruments
              BTC-USDT is perpetual linear
              ETH-USDT is perpetual linear
            tiers brackets by notional
              for all
                above: maintenance_rate 1%%
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%%
            """;

    private static Platform platform(String rules) {
        return Platform.of(HEAD.formatted("") + rules);
    }

    private static String account(String rest) {
        return """
                account: test
                balance: 5000
                %s
                market:
                  BTC-USDT: {mark: 10000, at: "2026-06-01T00:00:00Z"}
                  ETH-USDT: {mark: 200, at: "2026-06-01T00:00:00Z"}
                """.formatted(rest);
    }

    private static String position(String instrument, String side, String quantity, String price, String mode) {
        return "{instrument: " + instrument + ", side: " + side + ", quantity: " + quantity + ", entry_price: " + price
                + ", leverage: 10, mode: " + mode + "}";
    }

    private static String order(String id, String instrument, String side, String mode) {
        return "{id: " + id + ", instrument: " + instrument + ", side: " + side + ", quantity: 1, price: "
                + (instrument.startsWith("BTC") ? "9000" : "190") + ", leverage: 10, mode: " + mode + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-01                      | ALLOW
            2026-06-01                      | ALLOW
            2026-06-02                      | ERROR not_effective at policy.effective
            2026-01-01 until 2026-06-01     | ERROR not_effective at policy.effective
            2026-01-01 until 2026-06-02     | ALLOW
            """)
    void a_policy_decides_while_it_is_in_effect(String dates, String verdict) {
        Platform dated = Platform.of(HEAD.formatted("  effective from " + dates));
        assertThat(dated.verdict(account(""), "{action: deposit, amount: 1}")).isEqualTo(verdict);
        assertThat(dated.status(account(""))).isEqualTo(verdict.equals("ALLOW") ? "HEALTHY" : verdict);
    }

    @Test
    void a_policy_with_dates_must_know_the_time() {
        Platform dated = Platform.of(HEAD.formatted("  effective from 2026-01-01"));
        assertThat(dated.verdict("account: test\nbalance: 5\n", "{action: deposit, amount: 1}"))
                .isEqualTo("ERROR time_unknown at now");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 5, mode: isolated} | ERROR invalid_request at request.mode
            {action: switch_mode, instrument: BTC-USDT, new_mode: isolated}  | ERROR invalid_request at request.new_mode
            {action: switch_mode, instrument: BTC-USDT, new_mode: cross}     | DENY no_change
            {action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 5} | ALLOW
            """)
    void a_mode_that_the_policy_lacks_is_an_error(String request, String verdict) {
        assertThat(Platform.of(HEAD.formatted("  modes cross")).verdict(account(""), request))
                .isEqualTo(verdict);
    }

    @Test
    void nothing_can_be_held_or_ordered_in_a_mode_that_the_policy_lacks() {
        Platform cross = Platform.of(HEAD.formatted("  modes cross"));
        assertThat(cross.status(account("orders: [" + order("o1", "BTC-USDT", "long", "isolated") + "]")))
                .isEqualTo("ERROR invalid_account at orders[0].mode");
    }

    /** The switch of the whole account concerns what is held and what rests, one after the other. */
    @Test
    void a_switch_of_the_whole_account_moves_what_is_held_and_what_rests() {
        Platform plain = platform("");
        String held = account("positions: [" + position("BTC-USDT", "long", "0.1", "10000", "cross") + "]\norders: ["
                + order("o1", "ETH-USDT", "long", "cross") + "]");
        assertThat(plain.verdict(held, "{action: switch_mode, new_mode: isolated}"))
                .isEqualTo("ALLOW");
        assertThat(plain.verdict(held, "{action: switch_mode, new_mode: cross}"))
                .isEqualTo("DENY no_change");
        assertThat(plain.verdict(
                        account("settings: [{instrument: ETH-USDT, mode: isolated}]"),
                        "{action: switch_mode, new_mode: cross}"))
                .isEqualTo("ALLOW");
        assertThat(plain.verdict(
                        account("modes: {BTC-USDT: isolated, ETH-USDT: isolated}"),
                        "{action: switch_mode, new_mode: isolated}"))
                .isEqualTo("DENY no_change");
    }

    /** What is set may be there already: what rests in another mode is still to be moved. */
    @Test
    void a_switch_is_no_change_only_if_nothing_is_in_the_other_mode() {
        String switched = "{action: switch_mode, instrument: BTC-USDT, new_mode: cross}";
        assertThat(platform("")
                        .verdict(
                                account("modes: {BTC-USDT: cross}\norders: ["
                                        + order("o1", "BTC-USDT", "long", "isolated") + "]"),
                                switched))
                .isEqualTo("ALLOW");
        assertThat(platform("")
                        .verdict(
                                account("modes: {BTC-USDT: cross}\norders: ["
                                        + order("o1", "ETH-USDT", "long", "isolated") + "]"),
                                switched))
                .isEqualTo("DENY no_change");
        assertThat(platform("")
                        .verdict(
                                account(
                                        "position_mode: hedge\nsettings: [{instrument: BTC-USDT, side: long, mode: cross}, {instrument: BTC-USDT, side: short, mode: isolated}]"),
                                switched))
                .isEqualTo("ALLOW");
    }

    @Test
    void both_sides_of_one_instrument_cannot_be_in_one_bucket_in_one_way_mode() {
        String both = account("positions: [" + position("BTC-USDT", "long", "0.1", "10000", "cross") + ", "
                + position("BTC-USDT", "short", "0.1", "10000", "isolated, margin: 100") + "]");
        assertThat(platform("").verdict(both, "{action: switch_mode, instrument: BTC-USDT, new_mode: isolated}"))
                .isEqualTo("ERROR invalid_request at request.new_mode");
        assertThat(platform("").verdict(both, "{action: switch_mode, instrument: BTC-USDT, new_mode: cross}"))
                .isEqualTo("ERROR invalid_request at request.new_mode");
        assertThat(platform("deny never_both: switch_mode when has_open_position")
                        .verdict(both, "{action: switch_mode, instrument: BTC-USDT, new_mode: isolated}"))
                .isEqualTo("DENY never_both");
    }

    /** Amounts of the position are 0 where a request names no instrument and nothing is held; all else has no value. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            position.notional > 0                         | ALLOW
            after.position.notional = 0                   | DENY asked
            position.equity = 0 and position.quantity = 0 | DENY asked
            position.leverage > 5x                        | ERROR missing_value at request.instrument
            position.mark_price > 0                       | ERROR missing_value at request.instrument
            market.mark_price > 0                         | ERROR missing_value at request.instrument
            instrument.kind is perpetual                  | ERROR missing_value at request.instrument
            brackets[5 USDT].maintenance_rate > 0         | ERROR missing_value at request.instrument
            account.balance > 0                           | DENY asked
            count of orders = 0                           | DENY asked
            """)
    void a_request_without_an_instrument_has_no_position(String condition, String verdict) {
        assertThat(platform("deny asked: switch_mode when " + condition)
                        .verdict(account(""), "{action: switch_mode, new_mode: isolated}"))
                .isEqualTo(verdict);
    }

    /** A cap on what is afterwards judges what raises it, a floor what lowers it. */
    @Test
    void bounds_on_what_is_afterwards_judge_what_moves_that_way() {
        Platform bounded = platform("""
                cap most: after.position.notional at 2_500 USDT
                floor least: after.cross.available at 3_000 USDT
                """);
        String held = account("positions: [" + position("BTC-USDT", "long", "0.2", "10000", "cross") + "]");
        String open = "{action: open_position, instrument: BTC-USDT, side: long, leverage: 10, quantity: ";
        assertThat(bounded.verdict(held, open + "0.05}")).isEqualTo("ALLOW");
        assertThat(bounded.verdict(held, open + "0.06}")).isEqualTo("DENY most");
        assertThat(bounded.verdict(held, open.replace("BTC", "ETH") + "10}")).isEqualTo("ALLOW");
        assertThat(bounded.verdict(held, open.replace("BTC", "ETH").replace("leverage: 10", "leverage: 1") + "12}"))
                .isEqualTo("DENY least");
        assertThat(bounded.verdict(held, open.replace("leverage: 10", "leverage: 5") + "0.01}"))
                .isEqualTo("ALLOW");
        assertThat(bounded.verdict(held, "{action: withdraw, amount: 1801}")).isEqualTo("DENY least");
        assertThat(bounded.verdict(held, "{action: withdraw, amount: 1800}")).isEqualTo("ALLOW");
        assertThat(bounded.explained(held, "{action: deposit, amount: 5}", "least"))
                .isEqualTo("least not judged: it judges what lowers `after.cross.available`");
        assertThat(bounded.explained(held, "{action: set_leverage, instrument: BTC-USDT, leverage: 20}", "most"))
                .isEqualTo("most not judged: it judges what raises `after.position.notional`");
        assertThat(bounded.explained(held, "{action: withdraw, amount: 1801}", "least"))
                .startsWith("least fired: `after.cross.available` is below the floor: 2999 USDT against 3000 USDT");
        assertThat(bounded.explained(held, "{action: withdraw, amount: 1800}", "least"))
                .startsWith("least silent: `after.cross.available` is within the floor: 3000 USDT against 3000 USDT");
    }

    /** Of a lock it is told which state to leave, where all of what holds can be told so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            has_open_position                                                    | {has_open_position=false}
            has_open_position or has_open_orders                                 | {has_open_position=false}
            not has_open_orders                                                  | {has_open_orders=true}
            position.notional > 0                                                | {position.notional=0}
            position.notional > 5 USDT                                           | {}
            position.notional >= 0                                               | {}
            cross.equity - cross.initial_margin > 0                              | {}
            has_open_position or position.notional > 5 USDT                      | {}
            has_open_position and position.leverage = 10x                        | {}
            """)
    void a_lock_says_what_opens_it(String state, String opens) {
        String held = account("positions: [" + position("BTC-USDT", "long", "0.2", "10000", "cross") + "]");
        String message = platform("lock shut: switch_mode while " + state)
                .message(held, "{action: switch_mode, instrument: BTC-USDT, new_mode: isolated}", "shut");
        assertThat(message).endsWith(" " + opens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 10} | insufficient_margin | `after.cross.equity` covers the initial margin: 5000 USDT against 2120 USDT
            {action: set_position_mode, new_position_mode: hedge}           | insufficient_margin | no more margin is asked for and no equity is lost
            {action: set_position_mode, new_position_mode: hedge}           | would_liquidate     | no liquidation would be due
            {action: set_position_mode, new_position_mode: hedge}           | no_change           | the request changes something or sets nothing
            {action: close_position, instrument: BTC-USDT}                  | reduce_only         | no more is reduced than is held
            {action: withdraw, amount: 3}                                   | withdrawable        | no more is taken out than may be
            """)
    void a_check_that_does_not_refuse_says_why(String request, String check, String why) {
        String held = account("positions: [" + position("ETH-USDT", "long", "100", "200", "cross") + ", "
                + position("BTC-USDT", "long", "0.02", "10000", "cross") + "]");
        assertThat(platform("").explained(held, request, check)).isEqualTo(check + " silent: " + why);
    }

    @Test
    void a_check_that_refuses_says_what_it_saw() {
        String open = "{action: open_position, instrument: BTC-USDT, side: long, quantity: 10, leverage: 10}";
        assertThat(platform("").explained(account(""), open, "insufficient_margin"))
                .isEqualTo("insufficient_margin fired: the pool would hold 5000 USDT against an initial margin of"
                        + " 10000 USDT");
    }
}
