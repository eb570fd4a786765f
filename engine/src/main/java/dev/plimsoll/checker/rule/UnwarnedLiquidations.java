package dev.plimsoll.checker.rule;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Scope;
import java.util.List;
import java.util.function.Consumer;

/** Liquidations of what neither an alert nor a margin call looks at, in a policy that has some. */
final class UnwarnedLiquidations implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        List<Rule.Warning> warnings = rules.all(Rule.Warning.class).toList();
        if (warnings.isEmpty()) {
            return;
        }
        for (RuleSet.Entry entry : rules.entries()) {
            if (entry.rule() instanceof Rule.Liquidation liquidation
                    && rules.stated().modes().stream().anyMatch(mode -> isUnwarned(liquidation, mode, warnings))) {
                String scope = liquidation.scope().word();
                problems.accept(Diagnostic.of(
                                LintCode.NO_ALERT_BEFORE,
                                entry.name(),
                                "`" + liquidation.name() + "` liquidates without an alert or a margin call before it")
                        .withHelp("add `margin_call NAME: " + scope + " when …` with a higher level"));
            }
        }
    }

    /** A wider scope in which there is nothing but what is liquidated warns as well: the account for its pools. */
    private static boolean isUnwarned(Rule.Liquidation liquidation, MarginMode mode, List<Rule.Warning> warnings) {
        boolean position = liquidation.scope() == Scope.POSITION;
        if (position && !allows(liquidation, mode)) {
            return false;
        }
        return warnings.stream()
                .noneMatch(warning -> position
                        ? warning.scope() == Scope.POSITION && allows(warning, mode)
                                || warning.scope() != Scope.POSITION && mode == MarginMode.CROSS
                        : warning.scope() != Scope.POSITION);
    }

    private static boolean allows(Rule rule, MarginMode mode) {
        return Facts.of(rule.header().guard()).allows("position.mode", mode.word());
    }
}
