package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wherever a rule reads what is not there, there is no answer: never an amount of 0, never a rule that keeps silent. */
class MissingFactsTest {
    private static final String HEAD = """
            policy lacking version "1.0"
            %s
            instruments
              BTC-USDT is perpetual linear
              ETH-USDT is perpetual linear
            attribute account.x is number
            attribute account.some is amount of USDT
            attribute account.flag is truth
            """;

    private static final String MARGINS = """
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            """;

    private static final String ACCOUNT = """
            account: test
            balance: 5000
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 10000, leverage: 10, mode: cross}
              - {instrument: ETH-USDT, side: long, quantity: 10, entry_price: 200, leverage: 5, mode: isolated, margin: 400}
            market:
              BTC-USDT: {mark: 10000, at: "2026-06-01T00:00:00Z"}
              ETH-USDT: {mark: 200, at: "2026-06-01T00:00:00Z"}
            """;

    private static final String LOSING = ACCOUNT.replace("balance: 5000", "balance: 1000");

    private static Platform platform(String settlement, String rules) {
        return Platform.of(HEAD.formatted("  " + settlement) + rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            margin maintenance odd: notional * account.x
            margin maintenance odd: notional * 2% when account.flag
            margin maintenance odd of instrument: (sum of notional over positions) * account.x
            margin maintenance odd of instrument: (sum of notional over positions) * 2% when account.flag
            margin maintenance odd of cross: cross.notional * account.x
            margin maintenance odd of cross: cross.notional * 2% when account.flag overrides sum_of_positions
            margin maintenance odd of instrument: (sum of notional over positions) * 2% when account.flag overrides sum_of_positions
            alert odd: cross when equity < account.some
            margin_call odd: account when account.flag
            liquidate odd: cross when equity < account.some by close_all
            liquidate odd: account when account.equity < account.some by close_all
            """)
    void an_account_has_no_status(String rule) {
        assertThat(platform("settles in USDT", MARGINS + rule).status(ACCOUNT))
                .matches("ERROR missing_value at attributes\\.(x|some|flag).*");
    }

    /** What only the plan reads is missed when the plan is made. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by close_all fee account.x
            by close_all loss limited to account.some
            by reduce account.x, close_all
            by reduce until cross.equity > account.some, close_all
            """)
    void a_plan_that_lacks_a_fact_is_no_plan(String steps) {
        Platform platform =
                platform("settles in USDT", MARGINS + "liquidate odd: cross when equity <= 50_000 USDT " + steps);
        assertThat(platform.assess(LOSING).status().name()).isEqualTo("ERROR");
        assertThat(platform.assess(LOSING).plan()).isEmpty();
        assertThat(platform.status(LOSING.replace("positions:", "attributes: {x: 0.5, some: 3000}\npositions:")))
                .startsWith("LIQUIDATE odd");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            collateral odd: value * account.x
            collateral odd: value * 90% when account.flag
            """)
    void collateral_that_lacks_a_fact_counts_for_nothing_known(String rule) {
        assertThat(platform("pooled in USDT", MARGINS + rule).status(ACCOUNT))
                .matches("ERROR missing_value at attributes\\.(x|flag).*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deny odd: open_position when account.flag
            cap odd: leverage at 1x * account.x
            require odd: cross.equity > account.some on open_position
            lock odd: open_position while account.flag
            deny odd: open_position when position.status is liquidate
            deny odd: open_position when account.status is alert
            """)
    void a_request_has_no_answer(String rule) {
        String scopes = "alert flagged: account when account.flag\nalert ours: position when account.flag\n";
        String open = "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 10}";
        assertThat(platform("settles in USDT", MARGINS + scopes + rule).verdict(ACCOUNT, open))
                .matches("ERROR missing_value at attributes\\.(x|some|flag).*");
    }

    @Test
    void where_no_margin_rule_speaks_nothing_can_be_opened() {
        String partly = MARGINS.replace("1%", "1% when instrument is ETH-USDT")
                .replace("leverage\n", "leverage when instrument is ETH-USDT\n");
        String open = "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 10}";
        assertThat(platform("settles in USDT", partly).verdict(ACCOUNT, open)).startsWith("ERROR no_margin_rule");
        assertThat(platform("settles in USDT", partly)
                        .verdict(ACCOUNT, open.replace("leverage", "mode: isolated, leverage")))
                .startsWith("ERROR no_margin_rule");
        assertThat(platform("settles in USDT", partly).status(ACCOUNT)).startsWith("ERROR no_margin_rule");
    }

    @Test
    void an_amount_without_bound_is_no_amount() {
        String unbounded = MARGINS + "margin maintenance odd: 1 USDT * (notional / cross.debt)";
        assertThat(platform("settles in USDT", unbounded).status(ACCOUNT)).startsWith("ERROR unbounded");
    }
}
