package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.vocabulary.Subject;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A policy that lets people ask for any leverage. A limit is a cap on leverage, a refusal that reads it, a cap on the
 * notional by what the account has, or an initial margin that does not follow the leverage asked for.
 */
final class MissingLeverageLimit implements RuleCheck {
    private static final Set<Subject> MEANS = EnumSet.of(Subject.ACCOUNT, Subject.CROSS);

    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        if (rules.entries().stream().noneMatch(MissingLeverageLimit::limits)) {
            problems.accept(Diagnostic.of(
                            LintCode.NO_LEVERAGE_LIMIT, rules.stated().head(), "the policy does not limit leverage")
                    .withHelp("add `cap NAME: leverage at 20x`, with the most that it allows"));
        }
    }

    private static boolean limits(RuleSet.Entry entry) {
        if (entry.rule() instanceof Rule.Bound bound) {
            String name = bound.attribute().name();
            boolean byMeans = entry.reads().stream()
                    .anyMatch(use -> use.isOf(MEANS) && !use.path().endsWith(".notional"));
            return bound.upper()
                    ? name.equals("leverage") || name.equals("notional") && byMeans
                    : name.equals("margin");
        }
        if (entry.rule() instanceof Rule.OnRequest rule) {
            return rule.header().kind() != RuleKind.ADVISE
                    && entry.reads().stream().anyMatch(MissingLeverageLimit::isLeverage);
        }
        return entry.rule() instanceof Rule.Margin margin
                && margin.requirement() == Rule.Requirement.INITIAL
                && isFixed(margin.amount());
    }

    private static boolean isLeverage(Reads.Use use) {
        return use.path().endsWith(".leverage");
    }

    /** Whether the amount, or a part of which it is the largest, is something and does not follow the leverage. */
    private static boolean isFixed(Formula amount) {
        if (amount instanceof Formula.Extreme extreme && extreme.largest()) {
            return extreme.operands().stream().anyMatch(MissingLeverageLimit::isFixed);
        }
        return !(amount instanceof Formula.Constant)
                && Reads.of(amount).stream().noneMatch(MissingLeverageLimit::isLeverage);
    }
}
