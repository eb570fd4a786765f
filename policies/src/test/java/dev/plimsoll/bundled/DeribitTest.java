package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PositionHealth;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deribit: rates that grow with the size, the examples of its help page, and small steps of a liquidation. */
class DeribitTest {
    private static final Bundle DERIBIT = Bundle.of("deribit_perps");

    private static String account(String instrument, String price, String quantity, String balance) {
        return """
                account: a
                settle: USDC
                balance: %s
                positions: [{instrument: %s, side: long, quantity: %s, entry_price: %s, leverage: 1, mode: cross}]
                market: {%s: {mark: %s}}
                """.formatted(balance, instrument, quantity, price, instrument, price);
    }

    /** https://support.deribit.com/hc/en-us/articles/25944738177565-Linear-Perpetual. */
    @ParameterizedTest
    @CsvSource({
        "BTC_USDC-PERPETUAL, 100000, 25, 53125, 28125",
        "BTC_USDC-PERPETUAL, 100000, 350, 1312500, 962500",
        "SOL_USDC-PERPETUAL, 200, 25, 200.625, 100.625",
        "SOL_USDC-PERPETUAL, 200, 6000, 84000, 60000"
    })
    void margins_are_those_of_the_help_page(
            String instrument, String price, String quantity, BigDecimal initial, BigDecimal maintenance) {
        PositionHealth position = DERIBIT.examine(account(instrument, price, quantity, "10000000"))
                .positions()
                .get(0);

        assertThat(position.initialMargin().value().orElseThrow()).isEqualByComparingTo(initial);
        assertThat(position.maintenanceMargin().value().orElseThrow()).isEqualByComparingTo(maintenance);
    }

    @ParameterizedTest
    @CsvSource({"28124.99, LIQUIDATE incremental", "28125, HEALTHY", "28125.01, HEALTHY"})
    void it_is_liquidated_strictly_below_the_maintenance_margin(String balance, String answer) {
        assertThat(Answers.of(DERIBIT.examine(account("BTC_USDC-PERPETUAL", "100000", "25", balance))))
                .isEqualTo(answer);
    }

    @Test
    void only_as_much_is_closed_as_brings_the_equity_back() {
        Assessment assessment = DERIBIT.assess("deribit-short-of-margin");

        assertThat(assessment.plan()).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("reduce");
            // The requirement of q coins is 100,000 q (1% + 0.005% q), which is 962,000 at 349.8888.
            assertThat(step.quantity().orElseThrow()).isBetween(new BigDecimal("0.1111"), new BigDecimal("0.1112"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            open_position, instrument: BTC_USDC-PERPETUAL, side: long, quantity: 325, mode: cross   | ALLOW
            open_position, instrument: BTC_USDC-PERPETUAL, side: long, quantity: 325.1, mode: cross | DENY insufficient_margin
            set_position_mode, new_position_mode: hedge                                          | DENY one_way_only
            close_position, instrument: BTC_USDC-PERPETUAL                                        | ALLOW
            """)
    void what_is_opened_must_be_covered_at_the_rate_of_the_whole(String request, String answer) {
        String account = account("BTC_USDC-PERPETUAL", "100000", "25", "1312500");

        assertThat(Answers.of(DERIBIT.judge(account, "{action: " + request + "}")))
                .isEqualTo(answer);
    }
}
