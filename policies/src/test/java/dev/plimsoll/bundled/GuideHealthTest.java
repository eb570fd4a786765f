package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Health, liquidation prices and plans of the example accounts under the two guide policies. */
class GuideHealthTest {
    private static final Bundle GUIDE = Bundle.of("guide");
    private static final Bundle PLAIN = Bundle.of("plain");

    /**
     * By hand: 1000 + 1.125 (M − 8888.89) = 0 at 8000.0011, 2000 + 1.125 (M − 8888.89) = 0 at 7111.1122, and for the short
     * 1000 − 1.125 (M − 8888.89) = 0 at 9777.7789; each goes to the tick where the trigger holds.
     */
    @ParameterizedTest
    @CsvSource({"alex, 8000.00", "jamie, 7111.11", "alex-short, 9777.78"})
    void without_maintenance_the_guides_prices_come_out(String account, BigDecimal price) {
        Assessment assessment = PLAIN.assess(account);

        assertThat(assessment.status()).isEqualTo(Status.HEALTHY);
        assertThat(only(assessment).liquidationPrice().value().orElseThrow()).isEqualByComparingTo(price);
        assertThat(only(assessment).bankruptcyPrice().value().orElseThrow()).isEqualByComparingTo(price);
    }

    /** By hand, with 0.4 % of the notional: 9000.00125 / 1.1205 = 8032.13, 8000.00125 / 1.1205 = 7139.67. */
    @ParameterizedTest
    @CsvSource({"alex, 8032.12", "jamie, 7139.67"})
    void with_maintenance_they_are_met_earlier(String account, BigDecimal price) {
        assertThat(only(GUIDE.assess(account)).liquidationPrice().value().orElseThrow())
                .isEqualByComparingTo(price);
    }

    @Test
    void at_the_guides_dip_one_is_liquidated_and_the_other_is_not() {
        Assessment alex = PLAIN.assess(PLAIN.account("alex").account(), PLAIN.market("crash"));
        Assessment jamie = PLAIN.assess(PLAIN.account("jamie").account(), PLAIN.market("crash"));

        assertThat(alex.status()).isEqualTo(Status.LIQUIDATE);
        assertThat(alex.plan()).extracting(PlannedStep::step).containsExactly("close");
        assertThat(alex.pools().get(0).balance().value().orElseThrow()).isEqualByComparingTo("1000");
        assertThat(jamie.status()).isEqualTo(Status.HEALTHY);
        assertThat(jamie.plan()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "empty, HEALTHY",
        "beginner, HEALTHY",
        "all-isolated, HEALTHY",
        "resting-order, HEALTHY",
        "hedge, HEALTHY",
        "portfolio, HEALTHY",
        "alex, HEALTHY",
        "alert, ALERT",
        "margin-call, MARGIN_CALL",
        "liquidated-cross, LIQUIDATE",
        "liquidated-isolated, LIQUIDATE"
    })
    void example_accounts_are_in_the_state_that_they_show(String account, Status status) {
        Assessment assessment = GUIDE.assess(account);

        assertThat(assessment.errors()).isEmpty();
        assertThat(assessment.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "all-isolated", "resting-order"})
    void a_pool_without_a_position_is_asked_nothing(String account) {
        assertThat(GUIDE.assess(account).pools())
                .singleElement()
                .satisfies(pool -> assertThat(pool.status()).isEqualTo(Status.HEALTHY));
    }

    @Test
    void one_liquidated_position_leaves_the_others_alone() {
        Assessment assessment = GUIDE.assess("liquidated-isolated");

        assertThat(assessment.positions())
                .extracting(PositionHealth::status)
                .containsExactly(Status.LIQUIDATE, Status.HEALTHY);
        assertThat(assessment.plan())
                .extracting(PlannedStep::instrument)
                .containsOnly(java.util.Optional.of("BTC-USDT"));
        assertThat(assessment.uncovered()).isEmpty();
    }

    private static PositionHealth only(Assessment assessment) {
        assertThat(assessment.errors()).isEmpty();
        assertThat(assessment.positions()).hasSize(1);
        return assessment.positions().get(0);
    }
}
