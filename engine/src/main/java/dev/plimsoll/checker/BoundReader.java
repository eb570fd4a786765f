package dev.plimsoll.checker;

import dev.plimsoll.checker.rule.Carrying;
import dev.plimsoll.checker.rule.Reads;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.RuleCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** {@code cap} and {@code floor}. */
final class BoundReader {
    private final RuleReader reader;

    BoundReader(RuleReader reader) {
        this.reader = reader;
    }

    Optional<Draft> read(Declaration.Rule statement) {
        RuleHead.Bound head = (RuleHead.Bound) statement.head();
        boolean upper = statement.kind() == RuleKind.CAP;
        RuleContext context = reader.context(statement, Scopes.request());
        Optional<Typed> attribute = attribute(context, head.attribute(), upper);
        if (attribute.isEmpty()) {
            // The bound is looked at all the same, for its own mistakes.
            context.resolver(head.bound()).resolve(head.bound());
            return Optional.empty();
        }
        Formula.Read read = (Formula.Read) attribute.get().formula();
        String name = head.attribute().text();
        Optional<Typed> bound = context.value(
                head.bound(),
                attribute.get().type(),
                "the " + statement.kind().keyword() + " of `" + name + "` is",
                Optional.of(head.attribute().span()));
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        Formula limit = bound.get().formula();
        SortedSet<Action> actions = actions(context, head.attribute(), read, limit);
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        return reader.draft(
                context,
                statement.kind().keyword() + " " + (read.after() ? "after." : "")
                        + read.attribute().path(),
                List.of(new Formula.Comparison(
                        statement.span(), upper ? Relation.GREATER : Relation.LESS, read, limit)),
                actions,
                Map.of(statement.kind().keyword(), bound.get()),
                header -> new Rule.Bound(header, upper, read.attribute(), read.after(), limit, actions));
    }

    private Optional<Typed> attribute(RuleContext context, Name name, boolean upper) {
        Expression.Path path = new Expression.Path(name.span(), name.text());
        Optional<Typed> attribute = context.resolver(path).resolve(path);
        if (attribute.isEmpty()) {
            return attribute;
        }
        String word = upper ? "cap" : "floor";
        boolean asked = attribute.get().formula() instanceof Formula.Read read
                && (read.after() || read.attribute().subject() == Subject.REQUEST);
        if (!asked) {
            String attributeName = name.text().substring(name.text().lastIndexOf('.') + 1);
            reader.problems()
                    .report(
                            NameCode.NOT_HERE,
                            name.span(),
                            "a " + word + " bounds what a request asks for or leads to, and `" + name.text()
                                    + "` is neither",
                            "write an attribute of the request, or `after.position." + attributeName + "`");
            return Optional.empty();
        }
        if (!OperatorTable.isSum(attribute.get().type())) {
            reader.problems()
                    .report(
                            TypeCode.WRONG_TYPE,
                            name.span(),
                            "a " + word + " bounds a number or an amount, and `" + name.text() + "` is "
                                    + Clashes.text(
                                            attribute.get().type(),
                                            context.world().fillings()),
                            "write a `require` or a `deny`");
            return Optional.empty();
        }
        return attribute;
    }

    /** Every action that carries all that the rule reads, except what only reduces. */
    private SortedSet<Action> actions(RuleContext context, Name name, Formula.Read attribute, Formula limit) {
        List<Reads.Use> uses = Reads.of(List.of(attribute, context.guard(), limit));
        SortedSet<Action> judged = new TreeSet<>();
        for (Action action : reader.environment().vocabulary().actions()) {
            boolean reduces = action.equals(Action.REDUCE_POSITION) || action.equals(Action.CLOSE_POSITION);
            if (!reduces && carries(action, uses)) {
                judged.add(action);
            }
        }
        if (judged.isEmpty()) {
            Diagnostic diagnostic =
                    Diagnostic.of(RuleCode.NOTHING_JUDGED, name.span(), "no action carries all that this rule reads");
            for (Reads.Use use : uses) {
                if (!use.element() && use.read().isPresent() && !use.formula().equals(attribute)) {
                    diagnostic = diagnostic.withRelated(use.formula().span(), "this is read too");
                }
            }
            reader.problems().report(diagnostic.withHelp("read the state instead, such as `after.position.notional`"));
        }
        return judged;
    }

    private boolean carries(Action action, List<Reads.Use> uses) {
        for (Reads.Use use : uses) {
            if (!Carrying.carries(reader.environment().vocabulary(), action, use)) {
                return false;
            }
        }
        return true;
    }
}
