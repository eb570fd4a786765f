package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.RuleKind;
import java.util.function.Consumer;

/**
 * Conditions that can never hold together, or of which one always holds. Those without a question in them are told where
 * they are read, rules that leave no instrument too.
 */
final class ConditionsApart implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        for (RuleSet.Entry entry : rules.entries()) {
            Rule.Header header = entry.rule().header();
            if (entry.rule() instanceof Rule.Check || !header.overrides().isEmpty()) {
                continue;
            }
            if (Facts.of(entry.conditions().toArray(Formula[]::new)).exclude()) {
                boolean requires = header.kind() == RuleKind.REQUIRE;
                problems.accept(Diagnostic.of(
                                LintCode.CONSTANT_CONDITION,
                                entry.name(),
                                requires
                                        ? "`" + header.name() + "` refuses nothing: what it requires always holds"
                                        : "the conditions of `" + header.name() + "` exclude each other")
                        .withHelp("look at them again, or leave the rule out"));
            } else {
                entry.conditions().stream()
                        .filter(condition -> Facts.ofNone(condition).exclude())
                        .findFirst()
                        .ifPresent(condition -> problems.accept(always(condition)));
            }
        }
    }

    private static Diagnostic always(Formula condition) {
        boolean negated = condition instanceof Formula.Not;
        return Diagnostic.of(
                        LintCode.CONSTANT_CONDITION,
                        condition.span(),
                        "this condition is " + (negated ? "never" : "always") + " met")
                .withHelp("look at it again, or leave it out");
    }
}
