package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.RuleCode;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Set;
import java.util.function.Consumer;

/** A rule that could keep somebody from getting out for lack of margin. */
final class ClosingRefused implements RuleCheck {
    private static final Set<Action> GETTING_OUT = Set.of(Action.REDUCE_POSITION, Action.CLOSE_POSITION);

    private static final Set<String> MEANS =
            Set.of("equity", "margin", "balance", "available", "withdrawable", "initial_margin", "maintenance_margin");

    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        for (RuleSet.Entry entry : rules.entries()) {
            boolean refuses = entry.rule() instanceof Rule.OnRequest rule
                    && rule.header().kind() != RuleKind.ADVISE
                    && rule.actions().stream().anyMatch(GETTING_OUT::contains);
            if (refuses) {
                entry.reads().stream()
                        .filter(ClosingRefused::isOfMeans)
                        .findFirst()
                        .ifPresent(use -> problems.accept(Diagnostic.of(
                                        RuleCode.CLOSING_REFUSED,
                                        use.formula().span(),
                                        "reducing or closing could be refused for `"
                                                + use.formula().span().text() + "`")
                                .withRelated(entry.name(), "the rule judges what only reduces")
                                .withHelp("leave `reduce_position` and `close_position` out of its actions")));
            }
        }
    }

    private static boolean isOfMeans(Reads.Use use) {
        return use.read()
                .map(read -> read.attribute().origin() == Attribute.Origin.SCHEMA
                        && MEANS.contains(read.attribute().name()))
                .orElse(false);
    }
}
