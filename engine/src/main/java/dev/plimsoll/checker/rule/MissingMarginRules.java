package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import java.util.Locale;
import java.util.function.Consumer;

/** A policy under which every position is an error, because no rule says what it must hold. */
final class MissingMarginRules implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        if (!rules.whole()) {
            return;
        }
        for (Rule.Requirement requirement : Rule.Requirement.values()) {
            boolean some = rules.entries().stream()
                    .anyMatch(entry -> entry.rule() instanceof Rule.Margin margin
                            && margin.requirement() == requirement
                            && margin.of() == Rule.Holder.POSITION);
            if (!some) {
                String word = requirement.name().toLowerCase(Locale.ROOT);
                problems.accept(Diagnostic.of(
                                LintCode.NO_MARGIN_RULE,
                                rules.header(),
                                "no rule says what a position must hold as " + word + " margin")
                        .withNote("every position is then an ERROR `no_margin_rule`")
                        .withHelp("add `margin " + word + " NAME: …`, with `0` if nothing is to be held"));
            }
        }
    }
}
