package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an account chooses: kept in its file, read by every kind of rule, changed by {@code set_NAME}. */
class SettingsTest {
    private static final String HEAD = """
            policy settings version "1.0"
              settles in USDT

            instruments
              BTC-USDT is perpetual linear
              ETH-USDT is perpetual linear

            setting account.auto_repay is truth default false
            setting account.plan is one of silver, gold default silver
            setting account.reserve is amount of USDT default 0 USDT
            setting position.auto_add is truth default false
            setting position.risk_limit is amount of settle default 10_000 USDT
            setting position.top is leverage

            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            """;

    private static final Platform PLATFORM = Platform.of(HEAD + """
            deny off: set_auto_repay when account.auto_repay and not new_auto_repay
            cap limit: after.position.notional at position.risk_limit
            cap new_limit: new_risk_limit at 50_000 USDT
            floor least: new_risk_limit at 1_000 USDT
            cap gold_top: leverage at after.position.top when account.plan is gold
            lock kept: set_plan while any position where position.auto_add
            require kept_back: cross.equity - account.reserve >= 1_000 USDT on set_reserve
            require room: after.cross.equity - after.account.reserve >= 0 on set_reserve
            advise adding: open_position when after.position.auto_add

            margin_call reserved: cross when equity < account.reserve
            alert limited: position when notional > risk_limit
            """);

    private static String account(String more) {
        return """
                account: test
                balance: 5000
                %s
                market: {BTC-USDT: {mark: 10000}, ETH-USDT: {mark: 200}}
                """.formatted(more);
    }

    private static String btc(String mode, String more) {
        return "{instrument: BTC-USDT, side: long, quantity: 1, entry_price: 10000, leverage: 10, mode: " + mode
                + (mode.equals("isolated") ? ", margin: 1000" : "") + more + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {action: set_auto_repay, new_auto_repay: true}                           | ALLOW
            {action: set_auto_repay, new_auto_repay: false}                          | DENY no_change
            {action: set_plan, new_plan: gold}                                       | ALLOW
            {action: set_plan, new_plan: silver}                                     | DENY no_change
            {action: set_reserve, new_reserve: 5000}                                 | ALLOW
            {action: set_reserve, new_reserve: 5000.01}                              | DENY room
            {action: set_risk_limit, instrument: BTC-USDT, new_risk_limit: 20000}    | ALLOW
            {action: set_risk_limit, instrument: BTC-USDT, new_risk_limit: 10000.00} | DENY no_change
            {action: set_risk_limit, instrument: BTC-USDT, new_risk_limit: 50001}    | DENY new_limit
            {action: set_risk_limit, instrument: BTC-USDT, new_risk_limit: 999}      | DENY least
            {action: set_top, instrument: BTC-USDT, new_top: 5}                      | ALLOW
            """)
    void a_request_to_set_is_decided_like_any_other(String request, String verdict) {
        assertThat(PLATFORM.verdict(account(""), request)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {action: set_auto_repay, new_auto_repay: maybe}                       | invalid_request at request.new_auto_repay
            {action: set_auto_repay}                                              | invalid_request at request.new_auto_repay
            {action: set_plan, new_plan: bronze}                                  | invalid_request at request.new_plan
            {action: set_reserve, new_reserve: much}                              | invalid_request at request.new_reserve
            {action: set_top, instrument: BTC-USDT, new_top: 0.5}                 | invalid_request at request.new_top
            {action: set_top, instrument: XRP-USDT, new_top: 5}                   | unknown_instrument at request.instrument
            {action: set_risk_limit, new_risk_limit: 20000}                       | invalid_request at request.instrument
            """)
    void what_is_no_value_of_its_type_is_an_error(String request, String error) {
        assertThat(PLATFORM.verdict(account(""), request)).isEqualTo("ERROR " + error);
    }

    @Test
    void a_refusal_says_what_would_pass() {
        String asked = "{action: set_risk_limit, instrument: BTC-USDT, new_risk_limit: 60000}";
        assertThat(PLATFORM.message(account(""), asked, "new_limit"))
                .isEqualTo("`new_risk_limit` is above the cap: 60000 USDT against 50000 USDT {new_risk_limit=50000}");
    }

    @Test
    void a_setting_of_the_account_stands_among_its_attributes() {
        String repaying = account("attributes: {auto_repay: true, plan: gold}");
        assertThat(PLATFORM.verdict(repaying, "{action: set_auto_repay, new_auto_repay: false}"))
                .isEqualTo("DENY off");
        assertThat(PLATFORM.verdict(repaying, "{action: set_plan, new_plan: gold}"))
                .isEqualTo("DENY no_change");
        assertThat(PLATFORM.status(account("attributes: {reserve: 5000.01}\npositions: [" + btc("cross", "") + "]")))
                .isEqualTo("MARGIN_CALL reserved");
        assertThat(PLATFORM.status(account("attributes: {reserve: 5000}\npositions: [" + btc("cross", "") + "]")))
                .isEqualTo("HEALTHY");
    }

    /** Of the position, else of the row, else of another position, else of an order; else the default. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9999  | positions: [%s]       | 1
            10000 | positions: [%s]       | 1
            9999  | settings: [{instrument: BTC-USDT, attributes: {risk_limit: 9999}}] | 0
            9999  | settings: [{instrument: ETH-USDT, attributes: {risk_limit: 9999}}] | 1
            9998  | orders: [{id: o1, instrument: BTC-USDT, side: long, quantity: 0.1, price: 9000, leverage: 10, mode: cross, attributes: {risk_limit: 9998}}] | 0
            """)
    void a_setting_of_a_position_is_looked_for_from_the_position_outwards(String limit, String rows, int present) {
        String given = rows.formatted(btc("cross", ", attributes: {risk_limit: " + limit + "}"));
        String ask = "{action: set_risk_limit, instrument: BTC-USDT, new_risk_limit: " + limit + "}";
        String to = present == 1 && !rows.contains("positions") ? "ALLOW" : "DENY no_change";
        assertThat(PLATFORM.verdict(account(given), ask)).isEqualTo(to);
    }

    /** Nothing says it of the short leg: so it has what the long leg says, on whichever side that was set. */
    @Test
    void a_leg_that_says_nothing_has_what_another_one_says() {
        String shorts = btc("cross", "").replace("long", "short");
        String legs = "position_mode: hedge\npositions: [" + btc("cross", ", attributes: {risk_limit: 9999}") + ", "
                + shorts + "]";
        String ask = "{action: set_risk_limit, instrument: BTC-USDT, side: short, new_risk_limit: 9999}";
        assertThat(PLATFORM.verdict(account(legs), ask)).isEqualTo("DENY no_change");
        assertThat(PLATFORM.verdict(account(legs), ask.replace("9999", "10000")))
                .isEqualTo("ALLOW");
    }

    @Test
    void the_position_goes_before_the_row() {
        String both = account("positions: [" + btc("cross", ", attributes: {risk_limit: 8000}") + "]\n"
                + "settings: [{instrument: BTC-USDT, attributes: {risk_limit: 20000}}]");
        assertThat(PLATFORM.status(both)).isEqualTo("ALERT limited");
        assertThat(PLATFORM.verdict(both, "{action: set_risk_limit, instrument: BTC-USDT, new_risk_limit: 8000}"))
                .isEqualTo("DENY no_change");
    }

    @Test
    void what_is_opened_goes_by_the_row() {
        String given = account("settings: [{instrument: BTC-USDT, attributes: {risk_limit: 20000, auto_add: true}}]");
        String open = "{action: open_position, instrument: BTC-USDT, side: long, quantity: 2.1, leverage: 10}";
        assertThat(PLATFORM.verdict(account(""), open)).isEqualTo("DENY limit");
        assertThat(PLATFORM.verdict(given, open)).isEqualTo("DENY limit");
        String smaller = open.replace("2.1", "2");
        assertThat(PLATFORM.verdict(given, smaller)).isEqualTo("ALLOW");
        assertThat(PLATFORM.decide(given, smaller).advice()).hasSize(1);
    }

    @Test
    void a_lock_reads_the_settings_of_positions() {
        String locked = account("positions: [" + btc("isolated", ", attributes: {auto_add: true}") + "]");
        assertThat(PLATFORM.verdict(locked, "{action: set_plan, new_plan: gold}"))
                .isEqualTo("DENY kept");
    }

    @Test
    void a_setting_without_default_is_an_error_only_where_it_is_read() {
        String open = "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 10}";
        assertThat(PLATFORM.verdict(account(""), open)).isEqualTo("ALLOW");
        assertThat(PLATFORM.verdict(account("attributes: {plan: gold}"), open))
                .isEqualTo("ERROR missing_value at position.attributes.top");
        String set = "attributes: {plan: gold}\nsettings: [{instrument: BTC-USDT, attributes: {top: 20x}}]";
        assertThat(PLATFORM.verdict(account(set), open)).isEqualTo("ALLOW");
        assertThat(PLATFORM.verdict(account(set), open.replace("leverage: 10", "leverage: 25")))
                .isEqualTo("DENY gold_top");
    }

    @Test
    void a_value_of_the_wrong_type_is_an_error_at_its_place() {
        assertThat(PLATFORM.status(account("positions: [" + btc("cross", ", attributes: {risk_limit: high}") + "]")))
                .isEqualTo("ERROR invalid_account at positions[0].attributes.risk_limit");
        String row = "positions: [" + btc("cross", "") + "]\n"
                + "settings: [{instrument: BTC-USDT, attributes: {risk_limit: high}}]";
        assertThat(PLATFORM.status(account(row)))
                .isEqualTo("ERROR invalid_account at settings[0].attributes.risk_limit");
        assertThat(PLATFORM.verdict(
                        account(row), "{action: set_risk_limit, instrument: BTC-USDT, new_risk_limit: 20000}"))
                .isEqualTo("ALLOW");
    }

    @Test
    void in_hedge_mode_a_side_has_settings_of_its_own() {
        String hedged = account("position_mode: hedge\n"
                + "settings: [{instrument: BTC-USDT, side: long, attributes: {risk_limit: 9000}}]");
        String set = "{action: set_risk_limit, instrument: BTC-USDT, side: %s, new_risk_limit: 9000}";
        assertThat(PLATFORM.verdict(hedged, set.formatted("long"))).isEqualTo("DENY no_change");
        assertThat(PLATFORM.verdict(hedged, set.formatted("short"))).isEqualTo("ALLOW");
        assertThat(PLATFORM.verdict(hedged, set.replace("side: %s, ", ""))).isEqualTo("ALLOW");
    }
}
