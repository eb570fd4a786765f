package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.is;
import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.number;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.vocabulary.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Policies that liquidate, and what a plan comes to. */
final class Plans {
    private Plans() {}

    static final Optional<Formula> MARGIN = Optional.of(read("position.margin"));
    static final Optional<Formula> BALANCE = Optional.of(read("cross.balance"));

    /** A maintenance margin of 5%, and one rule for isolated positions. */
    static HandMade isolated(Optional<Formula> fee, Optional<Formula> limit, boolean toFund, PlanStep... steps) {
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

    static HandMade margins() {
        return new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(arithmetic(read("position.notional"), "*", number("0.05")));
    }

    static HandMade pool(PlanStep... steps) {
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

    static Facts long1(String mark) {
        return Facts.balance("2000")
                .isolated("BTC-USDT", "LONG", "1", "10000", "10", "1000")
                .mark("BTC-USDT", mark);
    }

    static LiquidationPlan plan(Facts facts, HandMade policy) {
        return LiquidationPlan.of(facts.under(policy.build()));
    }

    static List<String> steps(LiquidationPlan plan) {
        return plan.steps().stream().map(Plans::text).toList();
    }

    private static String text(PlannedStep step) {
        return step.step() + " " + step.instrument().orElse("") + " "
                + step.side().orElse("") + " "
                + step.quantity().map(BigDecimal::toPlainString).orElse("") + " at "
                + step.price().map(BigDecimal::toPlainString).orElse("")
                + step.fee().map(fee -> " fee " + fee.toPlainString()).orElse("");
    }

    static String balance(LiquidationPlan plan) {
        return Shown.decimal(plan.state().ledger().balance("USDT")).toPlainString();
    }

    static String fund(LiquidationPlan plan) {
        return Shown.decimal(plan.state().ledger().insuranceFund("USDT")).toPlainString();
    }

    static String uncovered(LiquidationPlan plan) {
        return Shown.decimal(plan.uncovered().getOrDefault("USDT", Scalar.ZERO)).toPlainString();
    }
}
