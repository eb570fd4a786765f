package dev.plimsoll.checker.rule;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Scope;
import java.util.function.Consumer;

/** A rule on positions that reads their equity and does not leave out cross positions, which have none of their own. */
final class EquityOfCross implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        if (!rules.stated().modes().contains(MarginMode.CROSS)) {
            return;
        }
        for (RuleSet.Entry entry : rules.entries()) {
            if (isOnPositions(entry.rule()) && mayBeCross(entry.rule())) {
                Reads.of(entry.conditions()).stream()
                        .filter(use -> !use.element() && use.path().equals("position.equity"))
                        .findFirst()
                        .ifPresent(use -> problems.accept(Diagnostic.of(
                                        LintCode.EQUITY_OF_CROSS,
                                        use.formula().span(),
                                        "in cross the equity of a position is its profit and loss alone")
                                .withRelated(entry.name(), "the rule is asked of cross positions too")
                                .withHelp("add `mode is isolated and` to its condition")));
            }
        }
    }

    private static boolean isOnPositions(Rule rule) {
        return rule instanceof Rule.Warning warning && warning.scope() == Scope.POSITION
                || rule instanceof Rule.Liquidation liquidation && liquidation.scope() == Scope.POSITION;
    }

    private static boolean mayBeCross(Rule rule) {
        return Facts.of(rule.header().guard()).allows("position.mode", MarginMode.CROSS.word());
    }
}
