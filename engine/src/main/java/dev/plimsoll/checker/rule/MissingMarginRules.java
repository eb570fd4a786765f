package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A policy under which every position is an error, because no rule says what it must hold. */
final class MissingMarginRules implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        List<String> missing = Stream.of(Rule.Requirement.values())
                .filter(requirement -> !isSaid(rules, requirement))
                .map(requirement -> requirement.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!missing.isEmpty()) {
            problems.accept(Diagnostic.of(
                            LintCode.NO_MARGIN_RULE,
                            rules.stated().head(),
                            "no rule says what a position must hold as " + String.join(" or ", missing) + " margin")
                    .withNote("every position is then an ERROR `no_margin_rule`")
                    .withHelp("add `margin " + missing.get(0) + " NAME: …`, with `0` if nothing is to be held"));
        }
    }

    private static boolean isSaid(RuleSet rules, Rule.Requirement requirement) {
        return rules.entries().stream()
                .anyMatch(entry -> entry.rule() instanceof Rule.Margin margin
                        && margin.requirement() == requirement
                        && margin.of() == Rule.Holder.POSITION);
    }
}
