package dev.plimsoll.checker;

import dev.plimsoll.model.Dates;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Message;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.vocabulary.Action;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * A rule before it is known which others override it.
 *
 * @param name where it is declared
 * @param subject what it bounds or is about: only rules of one kind and subject override each other
 * @param guard its own conditions and dates
 * @param body what must hold besides for it to have something to say
 * @param actions those it judges; none for rules that judge no requests
 * @param rule the finished rule from its header
 */
record Draft(
        RuleKind kind,
        Name name,
        Span span,
        String subject,
        Formula guard,
        List<Formula> body,
        SortedSet<Action> actions,
        List<Name> overrides,
        Optional<Dates> dates,
        Optional<Message> because,
        Optional<String> code,
        Optional<String> cite,
        Function<Rule.Header, Rule> rule) {
    Draft {
        body = List.copyOf(body);
        overrides = List.copyOf(overrides);
    }

    /** Whether it answers requests. */
    boolean isOnRequests() {
        return !actions.isEmpty();
    }
}
