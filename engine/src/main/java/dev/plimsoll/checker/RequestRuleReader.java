package dev.plimsoll.checker;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.vocabulary.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** {@code lock}, {@code deny}, {@code require}, {@code advise}. */
final class RequestRuleReader {
    private final RuleReader reader;

    RequestRuleReader(RuleReader reader) {
        this.reader = reader;
    }

    Optional<Draft> read(Declaration.Rule statement) {
        RuleContext context = reader.context(statement, Scopes.request());
        Optional<Formula> body = body(context);
        Optional<SortedSet<Action>> actions =
                new ActionNames(reader.environment(), reader.problems()).actions(names(context));
        if (actions.isEmpty()) {
            context.spoil();
        }
        return reader.draft(
                context,
                "",
                body.map(List::of).orElse(List.of()),
                actions.orElseGet(java.util.TreeSet::new),
                Map.of(),
                header -> new Rule.OnRequest(header, actions.orElseThrow()));
    }

    private static List<Name> names(RuleContext context) {
        if (context.statement().head() instanceof RuleHead.Actions actions) {
            return actions.actions();
        }
        return context.clauses().get(Clause.On.class).map(Clause.On::actions).orElse(List.of());
    }

    /** What lock and requirement add to the guard. */
    private static Optional<Formula> body(RuleContext context) {
        if (context.statement().head() instanceof RuleHead.Requirement requirement) {
            return context.condition(requirement.condition()).map(Conditions::not);
        }
        return context.clauses().get(Clause.While.class).flatMap(during -> context.condition(during.condition()));
    }
}
