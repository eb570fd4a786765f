package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import java.util.function.Consumer;

/** A policy that never liquidates. */
final class MissingLiquidation implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        if (rules.all(Rule.Liquidation.class).findAny().isEmpty()) {
            problems.accept(Diagnostic.of(
                            LintCode.NO_LIQUIDATION,
                            rules.stated().head(),
                            "the policy does not say when it liquidates")
                    .withHelp("add `liquidate NAME: account when equity <= maintenance_margin by close_all`, or one of "
                            + "`cross` and one of `position`"));
        }
    }
}
