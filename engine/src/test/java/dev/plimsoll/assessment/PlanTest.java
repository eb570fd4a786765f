package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.assessment.Plans.MARGIN;
import static dev.plimsoll.assessment.Plans.balance;
import static dev.plimsoll.assessment.Plans.fund;
import static dev.plimsoll.assessment.Plans.isolated;
import static dev.plimsoll.assessment.Plans.long1;
import static dev.plimsoll.assessment.Plans.margins;
import static dev.plimsoll.assessment.Plans.plan;
import static dev.plimsoll.assessment.Plans.pool;
import static dev.plimsoll.assessment.Plans.steps;
import static dev.plimsoll.assessment.Plans.uncovered;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.PlanStep.Simple.CANCEL_ORDERS;
import static dev.plimsoll.model.PlanStep.Simple.CLOSE;
import static dev.plimsoll.model.PlanStep.Simple.CLOSE_ALL;
import static dev.plimsoll.model.PlanStep.Simple.HAND_OVER;
import static dev.plimsoll.model.PlanStep.Simple.NET_HEDGES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Status;
import dev.plimsoll.model.Formula;
import dev.plimsoll.vocabulary.Scope;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {
    // Closing

    @Test
    void what_is_left_of_the_margin_goes_to_the_account() {
        LiquidationPlan plan = plan(long1("9400"), isolated(Optional.empty(), MARGIN, false, CANCEL_ORDERS, CLOSE));
        assertThat(steps(plan)).containsExactly("close BTC-USDT long 1 at 9400");
        assertThat(balance(plan)).isEqualTo("1400");
        assertThat(fund(plan)).isEqualTo("0");
        assertThat(plan.state().positions()).isEmpty();
    }

    @Test
    void or_to_the_insurance_fund() {
        LiquidationPlan plan = plan(long1("9400"), isolated(Optional.empty(), MARGIN, true, CLOSE));
        assertThat(balance(plan)).isEqualTo("1000");
        assertThat(fund(plan)).isEqualTo("400");
    }

    @Test
    void loss_beyond_the_limit_goes_to_the_fund_and_then_is_uncovered() {
        HandMade policy = isolated(Optional.empty(), MARGIN, false, CLOSE);
        LiquidationPlan plan = plan(long1("8500").fund("300"), policy);
        assertThat(balance(plan)).isEqualTo("1000");
        assertThat(fund(plan)).isEqualTo("0");
        assertThat(uncovered(plan)).isEqualTo("200");
        Assessment assessment = long1("8500").fund("300").assessedBy(policy.build());
        assertThat(assessment.uncovered()).isEqualTo(Map.of("USDT", new BigDecimal("200")));
        assertThat(assessment.plan()).hasSize(1);
    }

    @Test
    void a_fee_is_charged_as_far_as_the_limit_leaves_something() {
        HandMade policy = isolated(Optional.of(number("0.01")), MARGIN, false, CLOSE);
        LiquidationPlan plan = plan(long1("9400"), policy);
        assertThat(steps(plan)).containsExactly("close BTC-USDT long 1 at 9400 fee 94");
        assertThat(balance(plan)).isEqualTo("1306");
        LiquidationPlan tight = plan(long1("9050"), policy);
        assertThat(steps(tight)).containsExactly("close BTC-USDT long 1 at 9050 fee 50");
        assertThat(balance(tight)).isEqualTo("1000");
        LiquidationPlan broke = plan(long1("8900").fund("1000"), policy);
        assertThat(steps(broke)).containsExactly("close BTC-USDT long 1 at 8900 fee 0");
        assertThat(fund(broke)).isEqualTo("900");
    }

    @Test
    void without_a_limit_the_pool_bears_it_too_but_never_more_than_it_has() {
        HandMade policy = isolated(Optional.empty(), Optional.empty(), false, CLOSE);
        assertThat(balance(plan(long1("8500"), policy))).isEqualTo("500");
        LiquidationPlan deep = plan(long1("7000"), policy);
        assertThat(balance(deep)).isEqualTo("0");
        assertThat(uncovered(deep)).isEqualTo("1000");
    }

    @Test
    void the_largest_loss_comes_first_and_close_stops_when_the_pool_is_well() {
        Facts facts = Facts.balance("900")
                .cross("BTC-USDT", "LONG", "1", "10000", "10")
                .cross("ETH-USDT", "LONG", "40", "100", "10")
                .mark("BTC-USDT", "9800")
                .mark("ETH-USDT", "90");
        // Equity 900 − 200 − 400 = 300; asked 490 + 180 = 670. ETH lost more and goes first: 300 against 490: BTC too.
        assertThat(steps(plan(facts, pool(CLOSE))))
                .containsExactly("close ETH-USDT long 40 at 90", "close BTC-USDT long 1 at 9800");
        // With 200 more the first is enough: 500 against 490.
        assertThat(steps(plan(facts.and("USDT", "1100"), pool(CLOSE)))).containsExactly("close ETH-USDT long 40 at 90");
        assertThat(steps(plan(facts.and("USDT", "1100"), pool(CLOSE_ALL))))
                .containsExactly("close_all ETH-USDT long 40 at 90", "close_all BTC-USDT long 1 at 9800");
    }

    @Test
    void a_profit_that_is_still_open_is_no_loss_of_the_fund() {
        Facts facts = Facts.balance("100")
                .cross("BTC-USDT", "LONG", "1", "10000", "10")
                .cross("ETH-USDT", "SHORT", "10", "145", "10")
                .mark("BTC-USDT", "9500")
                .mark("ETH-USDT", "100")
                .fund("1000");
        // Equity 100 − 500 + 450 = 50; after BTC is closed 50 is asked for ETH: still due, so ETH follows.
        LiquidationPlan plan = plan(facts, pool(CLOSE));
        assertThat(plan.steps()).hasSize(2);
        assertThat(balance(plan)).isEqualTo("50");
        assertThat(fund(plan)).isEqualTo("1000");
        // With 1 more it is not: the wallet is overdrawn, the open profit stands behind it, and the fund is untouched.
        LiquidationPlan open = plan(facts.and("USDT", "101"), pool(CLOSE));
        assertThat(open.steps()).hasSize(1);
        assertThat(balance(open)).isEqualTo("-399");
        assertThat(fund(open)).isEqualTo("1000");
    }

    // Orders and hedges

    @Test
    void cancelling_orders_may_be_enough() {
        HandMade policy = margins()
                .liquidate(
                        "low",
                        Scope.CROSS,
                        compare(read("cross.equity"), "<", read("cross.initial_margin")),
                        CANCEL_ORDERS,
                        CLOSE_ALL);
        Facts facts = Facts.balance("1100")
                .cross("BTC-USDT", "LONG", "1", "10000", "10")
                .order("ETH-USDT", "LONG", "10", "100", "5", MarginMode.CROSS)
                .order("ETH-USDT", "SHORT", "10", "110", "5", MarginMode.ISOLATED)
                .mark("BTC-USDT", "10000")
                .mark("ETH-USDT", "100");
        LiquidationPlan plan = plan(facts, policy);
        assertThat(steps(plan))
                .containsExactly("cancel_orders ETH-USDT long 10 at 100", "cancel_orders ETH-USDT short 10 at 110");
        assertThat(plan.state().orders()).isEmpty();
        assertThat(plan.state().positions()).hasSize(1);
    }

    @Test
    void a_position_cancels_the_orders_of_its_instrument_and_mode() {
        LiquidationPlan plan = plan(
                long1("9400")
                        .order("BTC-USDT", "LONG", "1", "9000", "10", MarginMode.ISOLATED)
                        .order("BTC-USDT", "LONG", "1", "9000", "10", MarginMode.CROSS)
                        .order("ETH-USDT", "LONG", "1", "9000", "10", MarginMode.ISOLATED)
                        .mark("ETH-USDT", "1"),
                isolated(Optional.empty(), MARGIN, false, CANCEL_ORDERS, CLOSE));
        assertThat(steps(plan))
                .containsExactly("cancel_orders BTC-USDT long 1 at 9000", "close BTC-USDT long 1 at 9400");
        assertThat(plan.state().orders()).hasSize(2);
    }

    @Test
    void both_sides_of_a_hedge_are_closed_against_each_other() {
        Facts facts = Facts.balance("400")
                .hedge()
                .cross("BTC-USDT", "LONG", "1", "10000", "10")
                .cross("BTC-USDT", "SHORT", "0.4", "10000", "10")
                .mark("BTC-USDT", "10000");
        // 700 is asked, 400 is there; without the hedge 300 is asked.
        assertThat(steps(plan(facts, pool(NET_HEDGES, CLOSE_ALL))))
                .containsExactly("net_hedges BTC-USDT long 0.4 at 10000", "net_hedges BTC-USDT short 0.4 at 10000");
    }

    // Handing over

    @Test
    void at_the_bankruptcy_price_nothing_is_left_and_the_fund_has_the_difference() {
        HandMade policy = isolated(Optional.empty(), MARGIN, false, HAND_OVER);
        LiquidationPlan plan = plan(long1("9400").fund("100"), policy);
        assertThat(steps(plan)).containsExactly("hand_over BTC-USDT long 1 at 9000");
        assertThat(balance(plan)).isEqualTo("1000");
        assertThat(fund(plan)).isEqualTo("500");
        LiquidationPlan broke = plan(long1("8500").fund("300"), policy);
        assertThat(steps(broke)).containsExactly("hand_over BTC-USDT long 1 at 9000");
        assertThat(balance(broke)).isEqualTo("1000");
        assertThat(fund(broke)).isEqualTo("0");
        assertThat(uncovered(broke)).isEqualTo("200");
    }

    @Test
    void a_pool_is_handed_over_position_by_position() {
        Facts facts = Facts.balance("900")
                .cross("BTC-USDT", "LONG", "1", "10000", "10")
                .cross("ETH-USDT", "LONG", "40", "100", "10")
                .mark("BTC-USDT", "9800")
                .mark("ETH-USDT", "90");
        // Equity 300: ETH at 90 − 7.5; then nothing is left and BTC is worth its mark.
        LiquidationPlan plan = plan(facts, pool(HAND_OVER));
        assertThat(steps(plan))
                .containsExactly("hand_over ETH-USDT long 40 at 82.5", "hand_over BTC-USDT long 1 at 9800");
        assertThat(balance(plan)).isEqualTo("0");
        assertThat(fund(plan)).isEqualTo("300");
    }

    // Several scopes, properties

    @Test
    void wider_scopes_come_first() {
        HandMade policy = isolated(Optional.empty(), MARGIN, false, CLOSE)
                .liquidate("all", Scope.ACCOUNT, compare(read("account.equity"), "<", number("455")), CLOSE_ALL)
                .liquidate("pool", Scope.CROSS, compare(read("cross.equity"), "<", number("100")), CLOSE_ALL);
        Facts facts = long1("9400").cross("ETH-USDT", "LONG", "10", "100", "5").mark("ETH-USDT", "5");
        assertThat(plan(facts, policy).steps())
                .extracting(step -> step.rule() + " " + step.instrument().orElse(""))
                .containsExactly("all ETH-USDT", "all BTC-USDT");
        Facts richer = long1("9400")
                .and("USDT", "3000")
                .cross("ETH-USDT", "LONG", "10", "100", "5")
                .isolated("SOL-USDT", "LONG", "10", "100", "5", "990")
                .mark("ETH-USDT", "5")
                .mark("SOL-USDT", "1");
        assertThat(plan(richer, policy).steps())
                .extracting(step -> step.rule() + " " + step.instrument().orElse(""))
                .containsExactly("pool ETH-USDT", "one SOL-USDT", "one BTC-USDT");
    }

    @Test
    void a_liquidation_that_would_break_a_property_is_not_carried_out() {
        Formula leak = compare(read("liquidation.loss"), ">", read("position.margin"));
        HandMade policy =
                isolated(Optional.empty(), Optional.empty(), false, CLOSE).never("leak", true, Scope.POSITION, leak);
        Assessment violated = long1("8500").assessedBy(policy.build());
        assertThat(violated.status()).isEqualTo(Status.ERROR);
        assertThat(violated.errors())
                .singleElement()
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("policy.leak"));
        assertThat(violated.plan()).isEmpty();
        HandMade limited = isolated(Optional.empty(), MARGIN, false, CLOSE).never("leak", true, Scope.POSITION, leak);
        assertThat(long1("8500").assessedBy(limited.build()).status()).isEqualTo(Status.LIQUIDATE);
    }

    @Test
    void what_has_no_value_stops_the_plan_with_an_error() {
        Formula missing = read("market.funding_rate");
        Assessment assessment = long1("9400")
                .assessedBy(isolated(Optional.of(missing), MARGIN, false, CLOSE).build());
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(assessment.plan()).isEmpty();
        assertThat(assessment.errors()).extracting(fault -> fault.path()).containsExactly("market.BTC-USDT.funding");
    }
}
