package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** dYdX Chain: initial margin by open interest, isolated markets, what an update may leave, and a strict liquidation. */
class DydxTest {
    private static final Bundle DYDX = Bundle.of("dydx_v4");

    private static String account(String balance, String position) {
        return """
                account: a
                settle: USDC
                balance: %s
                positions: [%s]
                market:
                  BTC-USD: {mark: 100000}
                  ETH-USD: {mark: 4000}
                  SOL-USD: {mark: 100, open_interest: 100000}
                  EIGEN-USD: {mark: 1, open_interest: 100000}
                  BOME-USD: {mark: 0.01, open_interest: 100000}
                """.formatted(balance, position);
    }

    private static String held(String instrument) {
        return "{instrument: " + instrument
                + ", side: long, quantity: 0.1, entry_price: 100000, leverage: 1, mode: cross}";
    }

    /** SOL asks 10% up to an open interest of 20,000,000 and 100% from 50,000,000 on; BTC 2% whatever it is. */
    @ParameterizedTest
    @CsvSource({
        "SOL-USD, 0, 100",
        "SOL-USD, 200000, 100",
        "SOL-USD, 350000, 550",
        "SOL-USD, 500000, 1000",
        "SOL-USD, 900000, 1000",
        "BTC-USD, 900000, 20",
        "MKR-USD, 75000, 600",
        "EIGEN-USD, 7500, 525"
    })
    void initial_margin_rises_with_open_interest(String instrument, String openInterest, String margin) {
        Assessment assessment = DYDX.examine("""
                account: a
                settle: USDC
                balance: 10000
                positions: [{instrument: %s, side: long, quantity: 10, entry_price: 100, leverage: 1, mode: cross}]
                market: {%s: {mark: 100, open_interest: %s}}
                """.formatted(instrument, instrument, openInterest));

        assertThat(assessment.pools().get(0).initialMargin().value().orElseThrow())
                .isEqualByComparingTo(margin);
    }

    @Test
    void an_open_interest_that_is_needed_and_not_known_is_an_error() {
        Assessment assessment = DYDX.examine("""
                account: a
                settle: USDC
                balance: 10000
                positions: [{instrument: SOL-USD, side: long, quantity: 1, entry_price: 100, leverage: 1, mode: cross}]
                market: {SOL-USD: {mark: 100}}
                """);

        assertThat(assessment.status().name()).isEqualTo("ERROR");
        assertThat(assessment.errors()).anyMatch(fault -> fault.path().contains("SOL-USD"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ''        | EIGEN-USD | ALLOW
            BTC-USD   | EIGEN-USD | DENY isolated_market=ViolatesIsolatedSubaccountConstraints
            EIGEN-USD | BOME-USD  | DENY isolated_market=ViolatesIsolatedSubaccountConstraints
            EIGEN-USD | BTC-USD   | DENY isolated_subaccount=ViolatesIsolatedSubaccountConstraints
            EIGEN-USD | EIGEN-USD | ALLOW
            BTC-USD   | ETH-USD   | ALLOW
            """)
    void an_isolated_market_has_a_subaccount_of_its_own(String held, String opened, String answer) {
        String position = held.isEmpty()
                ? ""
                : "{instrument: " + held + ", side: long, quantity: 0.01, entry_price: 1, leverage: 1, mode: cross}";

        assertThat(Answers.of(DYDX.judge(
                        account("10000", position),
                        "{action: open_position, instrument: " + opened + ", side: long, quantity: 0.01}")))
                .isEqualTo(answer);
    }

    /** 0.1 BTC ask 200 initially and 120 to stay. Who has less than 200 may only get better. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            300 | withdraw, amount: 100                                                 | ALLOW
            300 | withdraw, amount: 100.01                                              | DENY newly_covered=NewlyUndercollateralized
            300 | open_position, instrument: BTC-USD, side: long, quantity: 0.05        | ALLOW
            300 | open_position, instrument: BTC-USD, side: long, quantity: 0.06        | DENY newly_covered=NewlyUndercollateralized
            150 | withdraw, amount: 1                                                   | DENY still_covered=StillUndercollateralized
            150 | open_position, instrument: BTC-USD, side: long, quantity: 0.01        | DENY still_covered=StillUndercollateralized
            150 | open_position, instrument: BTC-USD, side: short, quantity: 0.01       | ALLOW
            150 | open_position, instrument: BTC-USD, side: short, quantity: 0.18       | ALLOW
            150 | open_position, instrument: BTC-USD, side: short, quantity: 0.25       | DENY still_covered=StillUndercollateralized would_liquidate
            """)
    void updates_leave_a_subaccount_covered_or_better(String balance, String request, String answer) {
        assertThat(Answers.of(DYDX.judge(account(balance, held("BTC-USD")), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    /** Exactly the maintenance margin of 120 survives; with a hundredth less 0.00005 BTC go, which free 0.06 and cost 0.05. */
    @ParameterizedTest
    @CsvSource({
        "200, HEALTHY, ''",
        "199, ALERT undercollateralized, ''",
        "120, ALERT undercollateralized, ''",
        "119.99, LIQUIDATE undercollateralized subaccount, reduce 0.00005"
    })
    void liquidation_is_strict(String balance, String status, String plan) {
        Assessment assessment = DYDX.examine(account(balance, held("BTC-USD")));

        assertThat(Answers.of(assessment)).isEqualTo(status);
        assertThat(Answers.plan(assessment)).isEqualTo(plan);
    }
}
