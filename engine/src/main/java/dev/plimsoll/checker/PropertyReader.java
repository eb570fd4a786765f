package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code never … allowed}, {@code never … liquidated}, {@code never … state}. */
final class PropertyReader {
    private static final List<String> PROPERTIES = List.of("allowed", "liquidated", "state");

    private final RuleReader reader;

    PropertyReader(RuleReader reader) {
        this.reader = reader;
    }

    Optional<Draft> read(Declaration.Rule statement) {
        RuleHead.Property head = (RuleHead.Property) statement.head();
        return switch (head.what().text()) {
            case "allowed" -> allowed(statement, head);
            case "liquidated" -> ofScope(statement, head, true);
            case "state" -> ofScope(statement, head, false);
            default -> {
                reader.problems()
                        .unknown(
                                NameCode.UNKNOWN_WORD,
                                head.what().span(),
                                "`" + head.what().text() + "` is no kind of property",
                                head.what().text(),
                                PROPERTIES);
                yield Optional.empty();
            }
        };
    }

    private Optional<Draft> allowed(Declaration.Rule statement, RuleHead.Property head) {
        ActionNames names = new ActionNames(reader.environment(), reader.problems());
        Optional<SortedSet<Action>> actions = names.actions(head.subjects());
        RuleContext context = reader.context(statement, Scopes.request());
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        return reader.draft(
                context,
                "",
                List.of(),
                actions.get(),
                Map.of(),
                header -> new Rule.NeverAllowed(header, actions.get()));
    }

    private Optional<Draft> ofScope(Declaration.Rule statement, RuleHead.Property head, boolean liquidated) {
        Name first = head.subjects().get(0);
        Optional<Scope> scope = new ActionNames(reader.environment(), reader.problems()).scope(first);
        if (head.subjects().size() > 1) {
            reader.problems()
                    .report(
                            NameCode.UNKNOWN_WORD,
                            head.subjects().get(1).span(),
                            "a property of a state is about one scope",
                            "write a property for each");
            return Optional.empty();
        }
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        RuleContext context = reader.context(statement, Scopes.health(scope.get(), liquidated));
        return reader.draft(
                context,
                scope.get().word(),
                List.of(),
                new TreeSet<>(),
                Map.of(),
                header -> new Rule.NeverHealth(header, liquidated, scope.get()));
    }
}
