package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import java.util.function.Consumer;

/** A policy that warns nobody before it liquidates. */
final class MissingCallLevel implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        if (rules.all(Rule.Warning.class).findAny().isEmpty()) {
            problems.accept(Diagnostic.of(
                            LintCode.NO_CALL_LEVEL,
                            rules.stated().head(),
                            "the policy does not say at which level it alerts or calls for margin")
                    .withHelp("add `margin_call NAME: account when equity <= 150% * maintenance_margin`, or one of "
                            + "`cross` and one of `position`"));
        }
    }
}
