package dev.plimsoll.checker;

import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expressions;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The named expressions of a policy, and which names each of them uses. */
final class Lets {
    private final Map<String, Declaration.Let> byName;
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();

    /** @param byName of several of one name the first */
    Lets(Map<String, Declaration.Let> byName) {
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        byName.forEach((name, let) -> uses.put(name, used(let.value())));
    }

    boolean isDeclared(String name) {
        return byName.containsKey(name);
    }

    /** From now on whoever uses it says nothing more: it has been reported. */
    void markBroken(String name) {
        broken.add(name);
    }

    boolean isBroken(String name) {
        return broken.contains(name);
    }

    Set<String> names() {
        return byName.keySet();
    }

    /** The expression behind a declared name. */
    Expression expression(String name) {
        return declaration(name).value();
    }

    Declaration.Let declaration(String name) {
        Declaration.Let let = byName.get(name);
        if (let == null) {
            throw new IllegalArgumentException("no let " + name);
        }
        return let;
    }

    /** The named expressions that a named expression uses itself. */
    Set<String> uses(String name) {
        return uses.getOrDefault(name, Set.of());
    }

    private Set<String> used(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        Deque<Expression> open = new ArrayDeque<>();
        open.push(expression);
        while (!open.isEmpty()) {
            Expression next = open.pop();
            if (next instanceof Expression.Path path) {
                String text = path.text();
                String name = text.startsWith("after.") ? text.substring("after.".length()) : text;
                if (byName.containsKey(name)) {
                    names.add(name);
                }
            }
            Expressions.children(next).forEach(open::push);
        }
        return names;
    }
}
