package dev.plimsoll.features.mutation;

import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.GroupMembers;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import java.util.List;

/** Changes of what is meant: of which scope, which actions, which instruments, now or afterwards. */
final class ScopeChanges {
    private static final String AFTER = "after.";
    private static final List<String> SCOPES = List.of("position", "cross", "account");
    private static final List<String> HOLDERS = List.of("position", "instrument", "cross");

    private ScopeChanges() {}

    /** {@code cross.equity} of the account, {@code after.position.equity} as it is now. */
    static void path(Expression.Path path, Changes changes) {
        String text = path.text();
        String rest = text;
        String before = "";
        if (text.startsWith(AFTER)) {
            before = AFTER;
            rest = text.substring(AFTER.length());
            changes.replace(Operator.SCOPE, path.span(), rest);
        }
        int dot = rest.indexOf('.');
        if (dot > 0 && SCOPES.contains(rest.substring(0, dot))) {
            for (String scope : SCOPES) {
                changes.replace(Operator.SCOPE, path.span(), before + scope + rest.substring(dot));
            }
        }
    }

    static void head(RuleHead head, Name name, Changes changes) {
        if (head instanceof RuleHead.Scope scope) {
            SCOPES.forEach(
                    other -> changes.replace(Operator.SCOPE, scope.scope().span(), other));
        } else if (head instanceof RuleHead.Margin margin) {
            for (String holder : HOLDERS) {
                if (margin.scope().isPresent()) {
                    changes.replace(Operator.SCOPE, margin.scope().get().span(), holder);
                } else if (!holder.equals("position")) {
                    changes.replace(Operator.SCOPE, name.span(), name.text() + " of " + holder);
                }
            }
        } else if (head instanceof RuleHead.Actions actions) {
            names(actions.actions(), Operator.SCOPE, changes);
        }
    }

    static void clause(Clause clause, Changes changes) {
        if (clause instanceof Clause.On on) {
            names(on.actions(), Operator.SCOPE, changes);
        }
    }

    /** One name less. */
    static void names(List<Name> names, Operator operator, Changes changes) {
        for (int i = 0; names.size() > 1 && i < names.size(); i++) {
            List<Name> rest = ExpressionChanges.without(names, i);
            changes.add(
                    operator,
                    names.get(i).span(),
                    "dropped `" + names.get(i).text() + "`",
                    names.get(0).span().to(names.get(names.size() - 1).span()),
                    String.join(", ", rest.stream().map(Name::text).toList()));
        }
    }

    static void group(GroupMembers members, Changes changes) {
        if (members instanceof GroupMembers.Listed listed) {
            members(listed.members(), changes);
        } else if (members instanceof GroupMembers.AllExcept except) {
            members(except.members(), changes);
            if (!except.members().isEmpty()) {
                Span whole = except.span();
                Span last = except.members().get(except.members().size() - 1).span();
                changes.replace(Operator.SCOPE, whole.to(last), "all");
            }
        }
    }

    private static void members(List<Expression> members, Changes changes) {
        for (int i = 0; members.size() > 1 && i < members.size(); i++) {
            List<Expression> rest = ExpressionChanges.without(members, i);
            changes.add(
                    Operator.SCOPE,
                    members.get(i).span(),
                    "dropped `" + members.get(i).span().text() + "`",
                    members.get(0).span().to(members.get(members.size() - 1).span()),
                    String.join(
                            ", ", rest.stream().map(one -> one.span().text()).toList()));
        }
    }
}
