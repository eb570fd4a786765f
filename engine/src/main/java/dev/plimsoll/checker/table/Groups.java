package dev.plimsoll.checker.table;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.model.Formula;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The groups of a policy: sets of its instruments.
 *
 * @param members by name; where errors were reported what could be understood
 */
public record Groups(SortedMap<String, SortedSet<String>> members) {
    public Groups {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        members.forEach((name, symbols) -> copy.put(name, Collections.unmodifiableSortedSet(new TreeSet<>(symbols))));
        members = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Works out all {@code group} statements. Of two groups of one name the first counts.
     *
     * @param conditions resolves a condition on the attributes of an instrument; empty if it has errors, which are
     *     reported
     */
    public static Groups read(
            Statements statements,
            Instruments instruments,
            Function<Expression, Optional<Formula>> conditions,
            Consumer<Diagnostic> sink) {
        SortedMap<String, Declaration.Group> declared = new TreeMap<>();
        statements
                .all(Declaration.Group.class)
                .forEach(group -> declared.putIfAbsent(group.name().text(), group));
        GroupMembership membership =
                new GroupMembership(declared, instruments, conditions, statements::mayDeclare, new Problems(sink));
        statements.all(Declaration.Group.class).forEach(membership::of);
        return new Groups(membership.members());
    }
}
