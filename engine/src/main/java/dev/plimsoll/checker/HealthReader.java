package dev.plimsoll.checker;

import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.vocabulary.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** {@code alert} and {@code margin_call}. */
final class HealthReader {
    private final RuleReader reader;

    HealthReader(RuleReader reader) {
        this.reader = reader;
    }

    Optional<Draft> warning(Declaration.Rule statement) {
        RuleHead.Scope head = (RuleHead.Scope) statement.head();
        Optional<Scope> scope = new ActionNames(reader.environment(), reader.problems()).scope(head.scope());
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        RuleContext context = reader.context(statement, Scopes.health(scope.get(), false));
        return reader.draft(
                context,
                scope.get().word(),
                List.of(),
                new TreeSet<>(),
                Map.of(),
                header -> new Rule.Warning(header, scope.get()));
    }
}
