package dev.plimsoll.checker;

import dev.plimsoll.checker.table.Instruments;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What a policy declares, for those who look names up.
 *
 * @param tables those without errors
 * @param groups those without errors
 * @param lets the named expressions
 * @param silent names that are declared but have errors or could not be read: what refers to them is no second error
 * @param complete whether all files could be read; if not, a name that is like no other may be declared in them
 * @param total how much all expressions together may come to
 */
record Environment(
        Vocabulary vocabulary,
        Instruments instruments,
        Markets markets,
        SortedMap<String, KnownTable> tables,
        SortedMap<String, SortedSet<String>> groups,
        Lets lets,
        Set<String> silent,
        boolean complete,
        Budget.Total total) {
    Environment {
        tables = Collections.unmodifiableSortedMap(tables);
        groups = Collections.unmodifiableSortedMap(groups);
        silent = Set.copyOf(silent);
    }

    Environment with(Vocabulary other) {
        return new Environment(other, instruments, markets, tables, groups, lets, silent, complete, total);
    }

    Environment with(SortedMap<String, SortedSet<String>> others) {
        return new Environment(vocabulary, instruments, markets, tables, others, lets, silent, complete, total);
    }

    /**
     * Whether nothing is to be said of an unknown name: it belongs to something that has an error already, or it may be
     * declared in a file that could not be read. A slip of a known name is no declaration of another file.
     */
    boolean isSilent(String path, Iterable<String> known) {
        return isUnread(path) || !complete && !Suggestions.isSlip(path, known);
    }

    /** Whether a name, or the last part of a path, belongs to something that already has an error. */
    boolean isUnread(String path) {
        if (silent.contains(path)) {
            return true;
        }
        String name = path.startsWith("after.") ? path.substring("after.".length()) : path;
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        String last = name.substring(name.lastIndexOf('.') + 1);
        String setting = last.startsWith("new_") || last.startsWith("set_") ? last.substring(4) : last;
        return silent.contains(name)
                || silent.contains(first)
                || silent.contains(last)
                || silent.stream().anyMatch(declared -> declared.endsWith("." + setting));
    }
}
