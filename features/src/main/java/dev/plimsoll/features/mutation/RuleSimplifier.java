package dev.plimsoll.features.mutation;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.vocabulary.Scope;
import java.util.Optional;

/** Rules with simplified formulas. */
final class RuleSimplifier {
    private final CheckedPolicy policy;
    private final Simplifier formulas;

    RuleSimplifier(CheckedPolicy policy) {
        this.policy = policy;
        this.formulas = new Simplifier(policy);
    }

    Rule rule(Rule rule) {
        Rule.Header header = header(rule.header());
        if (rule instanceof Rule.Bound bound) {
            return new Rule.Bound(
                    header, bound.upper(), bound.attribute(), bound.after(), simple(bound.bound()), bound.actions());
        }
        if (rule instanceof Rule.Margin margin) {
            return new Rule.Margin(header, margin.requirement(), margin.of(), simple(margin.amount()));
        }
        if (rule instanceof Rule.Collateral collateral) {
            return new Rule.Collateral(header, simple(collateral.amount()));
        }
        if (rule instanceof Rule.OnRequest onRequest) {
            return new Rule.OnRequest(header, onRequest.actions());
        }
        if (rule instanceof Rule.Warning warning) {
            return new Rule.Warning(header, warning.scope());
        }
        if (rule instanceof Rule.Liquidation liquidation) {
            return new Rule.Liquidation(
                    header,
                    liquidation.scope(),
                    liquidation.steps().stream().map(this::step).toList(),
                    liquidation.fee().map(this::simple),
                    limit(liquidation).map(this::simple),
                    liquidation.remainderToInsuranceFund());
        }
        if (rule instanceof Rule.NeverAllowed never) {
            return new Rule.NeverAllowed(header, never.actions());
        }
        if (rule instanceof Rule.NeverHealth never) {
            return new Rule.NeverHealth(header, never.liquidated(), never.scope());
        }
        Rule.Check check = (Rule.Check) rule;
        return new Rule.Check(header, check.check(), check.actions());
    }

    private Rule.Header header(Rule.Header header) {
        return new Rule.Header(
                header.index(),
                header.kind(),
                header.name(),
                header.span(),
                simple(header.guard()),
                simple(header.applies()),
                simple(header.fires()),
                header.overrides(),
                header.dates(),
                header.because(),
                header.code(),
                header.cite());
    }

    private PlanStep step(PlanStep step) {
        if (step instanceof PlanStep.ReduceShare share) {
            return new PlanStep.ReduceShare(simple(share.share()));
        }
        return step instanceof PlanStep.ReduceUntil until ? new PlanStep.ReduceUntil(simple(until.condition())) : step;
    }

    /** None where it is what holds without one: a pool in one currency loses its balance at most. */
    private Optional<Formula> limit(Rule.Liquidation liquidation) {
        boolean isOfPool = liquidation.scope() == Scope.CROSS && policy.settlement() instanceof Settlement.In;
        return liquidation
                .lossLimit()
                .filter(limit -> !(isOfPool
                        && limit instanceof Formula.Read read
                        && !read.after()
                        && read.attribute().path().equals("cross.balance")));
    }

    private Formula simple(Formula formula) {
        return formulas.simple(formula);
    }
}
