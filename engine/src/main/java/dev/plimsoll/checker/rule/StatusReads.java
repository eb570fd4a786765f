package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.RuleCode;
import dev.plimsoll.model.Rule;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Choices;
import java.util.function.Consumer;

/** A rule that reads the status which it makes. */
final class StatusReads implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        for (RuleSet.Entry entry : rules.entries()) {
            Rule rule = entry.rule();
            boolean makes = rule instanceof Rule.Warning
                    || rule instanceof Rule.Liquidation
                    || rule instanceof Rule.Margin
                    || rule instanceof Rule.Collateral;
            if (makes) {
                entry.reads().stream()
                        .filter(StatusReads::isStatus)
                        .findFirst()
                        .ifPresent(use -> problems.accept(Diagnostic.of(
                                        RuleCode.STATUS_READ,
                                        use.formula().span(),
                                        "a status is what this rule makes, and cannot be read in it")
                                .withRelated(entry.name(), "the rule")
                                .withHelp("repeat the condition of the other rule, or give it a name with `let`")));
            }
        }
    }

    private static boolean isStatus(Reads.Use use) {
        return use.read()
                .map(read -> read.attribute().origin() == Attribute.Origin.SCHEMA
                        && Type.same(read.attribute().type(), Choices.STATUS))
                .orElse(false);
    }
}
