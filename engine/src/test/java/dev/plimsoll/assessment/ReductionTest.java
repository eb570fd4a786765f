package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.assessment.Plans.MARGIN;
import static dev.plimsoll.assessment.Plans.balance;
import static dev.plimsoll.assessment.Plans.isolated;
import static dev.plimsoll.assessment.Plans.long1;
import static dev.plimsoll.assessment.Plans.margins;
import static dev.plimsoll.assessment.Plans.plan;
import static dev.plimsoll.assessment.Plans.pool;
import static dev.plimsoll.assessment.Plans.steps;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.PlanStep.Simple.CLOSE_ALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Liquidations that close no more than is needed. */
class ReductionTest {
    private static HandMade bracketed(String... rows) {
        return Guides.tieredMargins(Guides.brackets(true, rows));
    }

    private static HandMade withPool(HandMade margins, PlanStep... steps) {
        return margins.liquidate(
                "pool", Scope.CROSS, compare(read("cross.equity"), "<=", read("cross.maintenance_margin")), steps);
    }

    private static Facts long6(String balance) {
        return Facts.balance(balance)
                .cross("BTC-USDT", "LONG", "6", "10000", "50")
                .mark("BTC-USDT", "10000");
    }

    @Test
    void a_bracket_is_left_by_just_enough() {
        // 60 000 at 1% − 300 = 300 asked; at 50 000 it is 200.
        HandMade policy = withPool(bracketed("50000: 0.004", "above: 0.01"), new PlanStep.ReduceTier(1), CLOSE_ALL);
        assertThat(steps(plan(long6("250"), policy))).containsExactly("reduce_tier BTC-USDT long 1 at 10000");
        assertThat(steps(plan(long6("200"), policy)))
                .containsExactly("reduce_tier BTC-USDT long 1 at 10000", "close_all BTC-USDT long 5 at 10000");
    }

    @Test
    void bracket_by_bracket_as_long_as_the_trigger_holds() {
        HandMade one = withPool(
                bracketed("10000: 0.004", "20000: 0.005", "50000: 0.008", "above: 0.01"), new PlanStep.ReduceTier(1));
        assertThat(steps(plan(long6("50"), one)))
                .containsExactly(
                        "reduce_tier BTC-USDT long 1 at 10000",
                        "reduce_tier BTC-USDT long 3 at 10000",
                        "reduce_tier BTC-USDT long 1 at 10000");
        HandMade two = withPool(
                bracketed("10000: 0.004", "20000: 0.005", "50000: 0.008", "above: 0.01"), new PlanStep.ReduceTier(2));
        assertThat(steps(plan(long6("50"), two)))
                .containsExactly("reduce_tier BTC-USDT long 4 at 10000", "reduce_tier BTC-USDT long 1 at 10000");
    }

    @Test
    void a_bound_that_belongs_to_the_next_bracket_takes_a_lot_more() {
        HandMade policy = withPool(
                Guides.tieredMargins(Guides.brackets(false, "50000: 0.004", "above: 0.01"))
                        .instrument(HandMade.withLot(HandMade.linear("BTC-USDT"), "0.01")),
                new PlanStep.ReduceTier(1));
        assertThat(steps(plan(long6("250"), policy))).containsExactly("reduce_tier BTC-USDT long 1.01 at 10000");
    }

    @Test
    void a_share_is_closed_in_whole_lots() {
        HandMade policy = pool(new PlanStep.ReduceShare(number("0.333")))
                .instrument(HandMade.withLot(HandMade.linear("BTC-USDT"), "0.01"));
        Facts facts = Facts.balance("500")
                .cross("BTC-USDT", "LONG", "1", "10000", "10")
                .mark("BTC-USDT", "10000");
        assertThat(steps(plan(facts, policy))).containsExactly("reduce BTC-USDT long 0.34 at 10000");
    }

    @Test
    void the_least_that_makes_a_condition_hold_is_closed() {
        Formula ratio = limit(read("cross.maintenance_margin"), read("cross.equity"));
        HandMade below = pool(new PlanStep.ReduceUntil(compare(ratio, "<", number("1"))))
                .instrument(HandMade.withLot(HandMade.linear("BTC-USDT"), "0.001"));
        Facts facts = Facts.balance("450")
                .cross("BTC-USDT", "LONG", "1", "10000", "10")
                .mark("BTC-USDT", "10000");
        // 500 (1 − x) < 450: more than a tenth.
        assertThat(steps(plan(facts, below))).containsExactly("reduce BTC-USDT long 0.101 at 10000");
        HandMade atMost = pool(new PlanStep.ReduceUntil(compare(ratio, "<=", number("0.9"))));
        // 500 (1 − x) ≤ 405: x = 0.19.
        assertThat(steps(plan(facts, atMost))).containsExactly("reduce BTC-USDT long 0.19 at 10000");
    }

    @Test
    void what_is_not_enough_is_closed_whole_and_the_next_follows() {
        Formula ratio = limit(read("cross.maintenance_margin"), read("cross.equity"));
        HandMade policy = pool(new PlanStep.ReduceUntil(compare(ratio, "<=", number("0.5"))));
        Facts facts = Facts.balance("1000")
                .cross("BTC-USDT", "LONG", "1", "10000", "10")
                .cross("ETH-USDT", "LONG", "100", "100", "10")
                .mark("BTC-USDT", "9900")
                .mark("ETH-USDT", "95");
        // Equity 400, asked 495 + 475. Without ETH 495 is asked; 495 (1 − x) ≤ 200 for x = 0.595959…
        assertThat(steps(plan(facts, policy)))
                .containsExactly("reduce ETH-USDT long 100 at 95", "reduce BTC-USDT long 0.59595959596 at 9900");
    }

    @Test
    void a_loss_stays_with_what_is_left_of_an_isolated_position() {
        HandMade policy = isolated(Optional.empty(), MARGIN, false, new PlanStep.ReduceShare(number("0.5")));
        LiquidationPlan plan = plan(long1("9400"), policy);
        // Margin 1000 − 300 realized; equity 700 − 300 = 400 as before, against 235.
        assertThat(steps(plan)).containsExactly("reduce BTC-USDT long 0.5 at 9400");
        Held held = plan.state().ledger().positions().get(0);
        assertThat(held.margin().toDecimal()).isEqualByComparingTo("700");
        assertThat(balance(plan)).isEqualTo("1700");
        assertThat(plan.state().pool("USDT").balance()).isEqualTo(Value.of(Fraction.of(1000)));
    }
}
