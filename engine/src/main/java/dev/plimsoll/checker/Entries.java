package dev.plimsoll.checker;

import dev.plimsoll.checker.rule.RuleSet;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.model.Rule;
import java.util.ArrayList;
import java.util.List;

/** Rules as the checks look at them. */
final class Entries {
    private Entries() {}

    static RuleSet.Entry of(Draft draft, Rule rule) {
        List<Formula> conditions = new ArrayList<>(List.of(draft.guard()));
        if (!(rule instanceof Rule.Check)) {
            conditions.addAll(draft.body());
        }
        return RuleSet.Entry.of(rule, draft.name().span(), conditions, amounts(rule));
    }

    private static List<Formula> amounts(Rule rule) {
        List<Formula> amounts = new ArrayList<>();
        if (rule instanceof Rule.Margin margin) {
            amounts.add(margin.amount());
        } else if (rule instanceof Rule.Collateral collateral) {
            amounts.add(collateral.amount());
        } else if (rule instanceof Rule.Liquidation liquidation) {
            liquidation.fee().ifPresent(amounts::add);
            liquidation.lossLimit().ifPresent(amounts::add);
            for (PlanStep step : liquidation.steps()) {
                if (step instanceof PlanStep.ReduceUntil until) {
                    amounts.add(until.condition());
                } else if (step instanceof PlanStep.ReduceShare share) {
                    amounts.add(share.share());
                }
            }
        }
        return amounts;
    }
}
