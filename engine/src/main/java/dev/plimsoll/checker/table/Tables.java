package dev.plimsoll.checker.table;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The bracket tables of a policy.
 *
 * @param schemas their types by name
 * @param brackets their rows by name: for every schema one; where errors were reported with what could be understood
 * @param unreadable names of tables of which nothing is known, so that naming one is no second error
 */
public record Tables(
        SortedMap<String, TableSchema> schemas,
        SortedMap<String, BracketTable> brackets,
        SortedSet<String> unreadable) {
    public Tables {
        schemas = Collections.unmodifiableSortedMap(new TreeMap<>(schemas));
        brackets = Collections.unmodifiableSortedMap(new TreeMap<>(brackets));
        unreadable = Collections.unmodifiableSortedSet(new TreeSet<>(unreadable));
    }

    /** Reads all {@code tiers} statements and files. Of two tables of one name the first counts. */
    public static Tables read(
            Statements statements, Instruments instruments, Vocabulary vocabulary, Consumer<Diagnostic> sink) {
        Problems problems = new Problems(sink);
        Roles roles = Roles.of(statements);
        SortedMap<String, TableSchema> schemas = new TreeMap<>();
        SortedMap<String, BracketTable> brackets = new TreeMap<>();
        SortedSet<String> unreadable = new TreeSet<>();
        for (Declaration declaration : statements.declarations()) {
            Optional<Name> name = name(declaration);
            if (name.isEmpty()
                    || schemas.containsKey(name.get().text())
                    || unreadable.contains(name.get().text())) {
                continue;
            }
            Optional<TableBuilder.Built> built = draft(declaration, statements, problems)
                    .flatMap(draft -> TableBuilder.build(draft, instruments, vocabulary, roles, problems));
            if (built.isPresent()) {
                schemas.put(name.get().text(), built.get().schema());
                brackets.put(name.get().text(), built.get().table());
            } else {
                unreadable.add(name.get().text());
            }
        }
        return new Tables(schemas, brackets, unreadable);
    }

    private static Optional<Name> name(Declaration declaration) {
        if (declaration instanceof Declaration.TierTable table) {
            return Optional.of(table.name());
        }
        return declaration instanceof Declaration.TiersFrom from ? Optional.of(from.name()) : Optional.empty();
    }

    private static Optional<TableDraft> draft(Declaration declaration, Statements statements, Problems problems) {
        if (declaration instanceof Declaration.TierTable table) {
            return Optional.of(TableDrafts.of(table));
        }
        Declaration.TiersFrom from = (Declaration.TiersFrom) declaration;
        Optional<Node> document = statements.document(from.path());
        return document.flatMap(root -> TableFiles.of(from.name(), root, problems));
    }
}
