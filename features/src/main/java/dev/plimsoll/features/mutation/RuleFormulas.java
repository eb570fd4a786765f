package dev.plimsoll.features.mutation;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.model.Rule;
import java.util.ArrayList;
import java.util.List;

/** The formulas of a rule, without those of its message. */
final class RuleFormulas {
    private RuleFormulas() {}

    static List<Formula> of(Rule rule) {
        List<Formula> all = new ArrayList<>();
        all.add(rule.header().guard());
        all.add(rule.header().applies());
        all.add(rule.header().fires());
        if (rule instanceof Rule.Bound bound) {
            all.add(bound.bound());
        } else if (rule instanceof Rule.Margin margin) {
            all.add(margin.amount());
        } else if (rule instanceof Rule.Collateral collateral) {
            all.add(collateral.amount());
        } else if (rule instanceof Rule.Liquidation liquidation) {
            liquidation.fee().ifPresent(all::add);
            liquidation.lossLimit().ifPresent(all::add);
            for (PlanStep step : liquidation.steps()) {
                if (step instanceof PlanStep.ReduceShare share) {
                    all.add(share.share());
                } else if (step instanceof PlanStep.ReduceUntil until) {
                    all.add(until.condition());
                }
            }
        }
        return all;
    }
}
