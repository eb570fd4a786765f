package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.is;
import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.PlanStep.Simple.CANCEL_ORDERS;
import static dev.plimsoll.model.PlanStep.Simple.CLOSE;
import static dev.plimsoll.model.PlanStep.Simple.CLOSE_ALL;
import static dev.plimsoll.model.PlanStep.Simple.HAND_OVER;
import static dev.plimsoll.model.PlanStep.Simple.NET_HEDGES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.Status;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Optional<Formula> MARGIN = Optional.of(read("position.margin"));
    private static final Optional<Formula> BALANCE = Optional.of(read("cross.balance"));

    /** A maintenance margin of 5%, and one rule for isolated positions. */
    private static HandMade isolated(
            Optional<Formula> fee, Optional<Formula> limit, boolean toFund, PlanStep... steps) {
        return margins()
                .liquidate(
                        "one",
                        Scope.POSITION,
                        and(
                                is(MarginMode.ISOLATED),
                                compare(read("position.equity"), "<=", read("position.maintenance_margin"))),
                        fee,
                        limit,
                        toFund,
                        steps);
    }

    private static HandMade margins() {
        return new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(arithmetic(read("position.notional"), "*", number("0.05")));
    }

    private static HandMade pool(PlanStep... steps) {
        return margins()
                .liquidate(
                        "pool",
                        Scope.CROSS,
                        compare(limit(read("cross.maintenance_margin"), read("cross.equity")), ">=", number("1")),
                        Optional.empty(),
                        BALANCE,
                        false,
                        steps);
    }

    private static Facts long1(String mark) {
        return Facts.balance("2000")
                .isolated("BTC-USDT", "LONG", "1", "10000", "10", "1000")
                .mark("BTC-USDT", mark);
    }

    private static LiquidationPlan plan(Facts facts, HandMade policy) {
        return LiquidationPlan.of(facts.under(policy.build()));
    }

    private static List<String> steps(LiquidationPlan plan) {
        return plan.steps().stream().map(PlanTest::text).toList();
    }

    private static String text(PlannedStep step) {
        return step.step() + " " + step.instrument().orElse("") + " "
                + step.side().orElse("") + " "
                + step.quantity().map(BigDecimal::toPlainString).orElse("") + " at "
                + step.price().map(BigDecimal::toPlainString).orElse("")
                + step.fee().map(fee -> " fee " + fee.toPlainString()).orElse("");
    }

    private static String balance(LiquidationPlan plan) {
        return Shown.decimal(plan.state().ledger().balance("USDT")).toPlainString();
    }

    private static String fund(LiquidationPlan plan) {
        return Shown.decimal(plan.state().ledger().insuranceFund("USDT")).toPlainString();
    }

    private static String uncovered(LiquidationPlan plan) {
        return Shown.decimal(plan.uncovered().getOrDefault("USDT", Scalar.ZERO)).toPlainString();
    }

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

    // Reducing

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
