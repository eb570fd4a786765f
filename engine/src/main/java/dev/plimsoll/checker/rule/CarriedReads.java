package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.RuleCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Message;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/** A rule on an action that never carries what the rule, or its message, reads. */
final class CarriedReads implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        for (RuleSet.Entry entry : rules.entries()) {
            Rule rule = entry.rule();
            Optional<SortedSet<Action>> actions = actions(rule);
            if (actions.isPresent()) {
                List<Reads.Use> uses = new ArrayList<>();
                // A bound judges those actions only that carry what it reads; its message may still read more.
                if (!(rule instanceof Rule.Bound)) {
                    uses.addAll(entry.reads());
                }
                uses.addAll(Reads.of(message(rule)));
                uses.forEach(use -> check(rules, entry, actions.get(), use, problems));
            }
        }
    }

    private static void check(
            RuleSet rules,
            RuleSet.Entry entry,
            SortedSet<Action> actions,
            Reads.Use use,
            Consumer<Diagnostic> problems) {
        List<String> without = actions.stream()
                .filter(action -> !Carrying.carries(rules.vocabulary(), action, use))
                .map(action -> "`" + action + "`")
                .toList();
        if (!without.isEmpty()) {
            problems.accept(Diagnostic.of(
                            RuleCode.NOT_CARRIED,
                            use.formula().span(),
                            "a request to " + String.join(", ", without) + " carries no "
                                    + Carrying.what(use).replace("an ", ""))
                    .withRelated(entry.name(), "the rule judges it")
                    .withHelp(
                            without.size() < actions.size()
                                    ? "write a rule of its own for the other actions"
                                    : "read the state instead, such as `account.notional`"));
        }
    }

    private static Optional<SortedSet<Action>> actions(Rule rule) {
        if (rule instanceof Rule.Bound bound) {
            return Optional.of(bound.actions());
        }
        if (rule instanceof Rule.OnRequest onRequest) {
            return Optional.of(onRequest.actions());
        }
        if (rule instanceof Rule.Check check) {
            return Optional.of(check.actions());
        }
        return rule instanceof Rule.NeverAllowed never ? Optional.of(never.actions()) : Optional.empty();
    }

    private static List<Formula> message(Rule rule) {
        return rule.header().because().map(Message::parts).orElse(List.of()).stream()
                .filter(Message.Filled.class::isInstance)
                .map(part -> ((Message.Filled) part).value())
                .toList();
    }
}
