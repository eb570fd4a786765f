package dev.plimsoll.checker.rule;

import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expressions;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.StatementExpressions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that statements use, by what they look like: a name that only looks used is not told, which is the better of
 * two mistakes.
 */
final class UsedNames {
    private static final Pattern FILLED_IN = Pattern.compile("\\{([a-z][a-z0-9_.]*)}");

    /** How paths begin: lets, groups, tables. */
    private final Set<String> first = new HashSet<>();
    /** How paths end: attributes, settings, actions. */
    private final Set<String> last = new HashSet<>();

    private UsedNames() {}

    static UsedNames of(List<Declaration> declarations) {
        UsedNames names = new UsedNames();
        declarations.forEach(names::read);
        return names;
    }

    /** Whether a let, a group or a table is used. */
    boolean uses(String name) {
        return first.contains(name);
    }

    /** Whether an attribute is used, by whatever subject. */
    boolean usesAttribute(String name) {
        return last.contains(name);
    }

    private void read(Declaration declaration) {
        Deque<Expression> open = new ArrayDeque<>(StatementExpressions.of(declaration));
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof Expression.Path path) {
                path(path.text());
            } else if (next instanceof Expression.Lookup lookup) {
                path(lookup.table().text());
            }
            Expressions.children(next).forEach(open::push);
        }
        if (declaration instanceof Declaration.Rule rule) {
            head(rule.head());
            rule.clauses().forEach(this::clause);
        } else if (declaration instanceof Declaration.Builtin builtin) {
            builtin.clauses().forEach(this::clause);
        }
    }

    private void head(RuleHead head) {
        if (head instanceof RuleHead.Bound bound) {
            path(bound.attribute().text());
        } else if (head instanceof RuleHead.Actions actions) {
            actions.actions().forEach(this::name);
        } else if (head instanceof RuleHead.Property property) {
            property.subjects().forEach(this::name);
        }
    }

    private void clause(Clause clause) {
        if (clause instanceof Clause.On on) {
            on.actions().forEach(this::name);
        } else if (clause instanceof Clause.Because because) {
            Matcher filled = FILLED_IN.matcher(because.message().value());
            while (filled.find()) {
                path(filled.group(1));
            }
        }
    }

    private void name(Name name) {
        path(name.text());
    }

    private void path(String written) {
        String path = written.startsWith("after.") ? written.substring("after.".length()) : written;
        int dot = path.indexOf('.');
        first.add(dot < 0 ? path : path.substring(0, dot));
        last.add(path.substring(path.lastIndexOf('.') + 1));
    }
}
