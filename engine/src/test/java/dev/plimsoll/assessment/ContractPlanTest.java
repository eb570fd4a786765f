package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Plans on inverse contracts: 100 of 100 USD, opened at 10000 for 1 BTC with 0.3 of margin, are worth 1.25 BTC at 8000. They
 * have lost 0.25 and must hold 5% of 1.25, more than the 0.05 that is left. Closing costs 0.1% of what is closed.
 */
class ContractPlanTest {
    private static CheckedPolicy policy(String maintenance, String steps) {
        return PolicyTexts.compiled("""
                policy coin version "1.0"
                  settles in each

                instruments
                  BTC-USD is perpetual inverse contract_size 100 USD tick 0.1 lot 1 contracts

                tiers sizes by notional
                  for BTC-USD
                    up to 0.5 BTC: maintenance_rate 1%%
                    up to   1 BTC: maintenance_rate 2%%
                    above:         maintenance_rate 5%%

                margin initial     basic: notional / leverage
                margin maintenance asked: %s

                liquidate isolated_position: position when mode is isolated and equity <= maintenance_margin
                  by %s
                  fee 0.1%%
                  loss limited to margin
                liquidate pool: cross when equity <= maintenance_margin by close_all
                """.formatted(maintenance, steps));
    }

    private static LiquidationPlan plan(String maintenance, String steps) {
        return LiquidationPlan.of(Given.balance("0")
                .balance("BTC", "1")
                .policy(policy(maintenance, steps))
                .mark("BTC-USD", "8000")
                .isolated("BTC-USD long 100 @ 10000 5x", "0.3")
                .state());
    }

    private static List<String> steps(LiquidationPlan plan) {
        return plan.steps().stream().map(ContractPlanTest::text).toList();
    }

    private static String text(PlannedStep step) {
        return step.step() + " " + text(step.quantity().orElseThrow()) + " at "
                + text(step.price().orElseThrow()) + " for "
                + text(step.fee().orElseThrow());
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String balance(LiquidationPlan plan) {
        return text(Shown.decimal(plan.state().ledger().balance("BTC")));
    }

    /** 1 − 0.25 − 0.1% of 1.25. */
    @Test
    void closing_books_the_loss_and_the_fee_in_coin() {
        LiquidationPlan plan = plan("notional * 5%", "close");
        assertThat(steps(plan)).containsExactly("close 100 at 8000 for 0.00125");
        assertThat(balance(plan)).isEqualTo("0.74875");
    }

    /** A third, in whole contracts, of which the loss is 34% of 0.25 and the fee 0.1% of 34% of 1.25. */
    @ParameterizedTest
    @CsvSource({"reduce 33.1%, 34, 0.000425, 0.914575", "reduce 34%, 34, 0.000425, 0.914575"})
    void reducing_closes_whole_contracts(String step, String quantity, String fee, String balance) {
        LiquidationPlan plan = plan("notional * 5%", step);
        assertThat(steps(plan)).containsExactly("reduce " + quantity + " at 8000 for " + fee);
        assertThat(balance(plan)).isEqualTo(balance);
    }

    /** One bracket down are 1 BTC, 80 contracts at 8000; 2% of it is 0.02, covered by 0.05 − 0.00025. */
    @Test
    void falling_a_bracket_is_in_coin_too() {
        LiquidationPlan plan = plan("notional * sizes.maintenance_rate", "reduce_tier, close");
        assertThat(steps(plan)).containsExactly("reduce_tier 20 at 8000 for 0.00025");
        assertThat(balance(plan)).isEqualTo("0.94975");
    }

    /** 0.05 less 0.0000125 for each contract, against 0.000625 for each that is left: q >= 12.5 / 0.6125, so 21. */
    @Test
    void the_least_that_makes_a_condition_hold_is_found_in_contracts() {
        LiquidationPlan plan = plan("notional * 5%", "reduce until equity >= maintenance_margin");
        assertThat(steps(plan)).containsExactly("reduce 21 at 8000 for 0.0002625");
    }

    /** At 1.3 = 10000 / M nothing is left: the loss is the margin, and the fee of 0.0013 beyond it is waived. */
    @Test
    void a_hand_over_is_at_the_bankruptcy_price() {
        LiquidationPlan plan = plan("notional * 5%", "hand_over");
        assertThat(steps(plan)).containsExactly("hand_over 100 at 7692.3 for 0");
        assertThat(balance(plan)).isEqualTo("0.7");
        assertThat(plan.uncovered().values()).allMatch(Scalar::isZero);
    }
}
