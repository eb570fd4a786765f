package dev.plimsoll.features.mutation;

import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.syntax.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of a rule. Those of {@code never} are none: it changes no answer as long as the policy keeps to it. */
final class RuleChanges {
    private static final Map<String, String> STEPS =
            Map.of("close", "close_all", "close_all", "close", "hand_over", "close");
    private static final Map<RuleKind, RuleKind> VERDICTS = Map.of(
            RuleKind.DENY, RuleKind.ADVISE,
            RuleKind.ADVISE, RuleKind.DENY,
            RuleKind.ALERT, RuleKind.MARGIN_CALL,
            RuleKind.MARGIN_CALL, RuleKind.ALERT,
            RuleKind.CAP, RuleKind.FLOOR,
            RuleKind.FLOOR, RuleKind.CAP);

    private final Changes changes;
    private final ExpressionChanges expressions;

    RuleChanges(Changes changes, ExpressionChanges expressions) {
        this.changes = changes;
        this.expressions = expressions;
    }

    void add(Declaration.Rule rule) {
        if (rule.kind() == RuleKind.NEVER) {
            return;
        }
        changes.add(Operator.RULE, rule.name().span(), "dropped", rule.span(), "");
        verdict(rule);
        ScopeChanges.head(rule.head(), rule.name(), changes);
        head(rule.head());
        rule.clauses().forEach(this::clause);
    }

    private void head(RuleHead head) {
        if (head instanceof RuleHead.Bound bound) {
            expressions.add(bound.bound(), Operator.BOUND);
        } else if (head instanceof RuleHead.Margin margin) {
            expressions.add(margin.amount(), Operator.RATE);
        } else if (head instanceof RuleHead.Collateral collateral) {
            expressions.add(collateral.amount(), Operator.RATE);
        } else if (head instanceof RuleHead.Requirement requirement) {
            expressions.add(requirement.condition(), Operator.BOUND);
        }
    }

    private void verdict(Declaration.Rule rule) {
        Span span = rule.span();
        Span keyword = new Span(
                span.source(),
                span.start(),
                span.start() + rule.kind().keyword().length());
        Optional.ofNullable(VERDICTS.get(rule.kind()))
                .ifPresent(other -> changes.replace(Operator.VERDICT, keyword, other.keyword()));
        if (rule.kind() == RuleKind.LOCK) {
            rule.clauses().stream()
                    .filter(Clause.While.class::isInstance)
                    .findFirst()
                    .ifPresent(during -> changes.add(
                            Operator.VERDICT,
                            keyword,
                            "`lock` → `advise`",
                            new Span(span.source(), span.start(), during.span().start() + "while".length()),
                            "advise"
                                    + span.source()
                                            .text()
                                            .substring(
                                                    keyword.end(), during.span().start())
                                    + "when"));
        }
    }

    private void clause(Clause clause) {
        ScopeChanges.clause(clause, changes);
        if (clause instanceof Clause.While during) {
            expressions.add(during.condition(), Operator.BOUND);
        } else if (clause instanceof Clause.When when) {
            changes.drop(Operator.WHEN, when.span());
            expressions.add(when.condition(), Operator.BOUND);
        } else if (clause instanceof Clause.Unless unless) {
            changes.drop(Operator.UNLESS, unless.span());
            expressions.add(unless.condition(), Operator.BOUND);
        } else if (clause instanceof Clause.EffectiveFrom effective) {
            changes.drop(Operator.WHEN, effective.span());
            expressions.add(effective.effective().from(), Operator.BOUND);
            expressions.addAll(effective.effective().until(), Operator.BOUND);
        } else if (clause instanceof Clause.Overrides overrides) {
            if (overrides.names().size() == 1) {
                changes.drop(Operator.OVERRIDE, overrides.span());
            }
            ScopeChanges.names(overrides.names(), Operator.OVERRIDE, changes);
        } else if (clause instanceof Clause.Fee fee) {
            changes.drop(Operator.LIQUIDATION, fee.span());
            expressions.add(fee.rate(), Operator.RATE);
        } else if (clause instanceof Clause.LossLimitedTo loss) {
            changes.drop(Operator.LIQUIDATION, loss.span());
            expressions.add(loss.limit(), Operator.BOUND);
        } else if (clause instanceof Clause.RemainderTo remainder) {
            boolean account = remainder.receiver().text().equals("account");
            changes.replace(Operator.LIQUIDATION, remainder.receiver().span(), account ? "insurance_fund" : "account");
        } else if (clause instanceof Clause.By by) {
            steps(by.steps());
        }
    }

    private void steps(List<Step> steps) {
        Span whole = steps.get(0).span().to(steps.get(steps.size() - 1).span());
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (steps.size() > 1) {
                changes.add(
                        Operator.LIQUIDATION,
                        step.span(),
                        "dropped `" + Changes.shown(step.span().text()) + "`",
                        whole,
                        list(ExpressionChanges.without(steps, i)));
            }
            if (i > 0) {
                List<Step> swapped = new ArrayList<>(steps);
                swapped.set(i, steps.get(i - 1));
                swapped.set(i - 1, step);
                Span both = steps.get(i - 1).span().to(step.span());
                changes.add(
                        Operator.LIQUIDATION,
                        step.span(),
                        "`" + Changes.shown(both.text()) + "` → `" + Changes.shown(list(swapped.subList(i - 1, i + 1)))
                                + "`",
                        whole,
                        list(swapped));
            }
            Name name = step.name();
            Optional.ofNullable(STEPS.get(name.text()))
                    .ifPresent(other -> changes.replace(Operator.LIQUIDATION, name.span(), other));
            expressions.addAll(step.argument(), Operator.BOUND);
            expressions.addAll(step.until(), Operator.BOUND);
        }
    }

    private static String list(List<Step> steps) {
        return String.join(", ", steps.stream().map(one -> one.span().text()).toList());
    }
}
