package dev.plimsoll.checker.rule;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words that something may be: at first any; then only some, or any but some. */
final class Choice {
    private @Nullable Set<String> only;
    private final Set<String> not = new TreeSet<>();

    /** Keeps the words, or all but them. */
    void keep(Set<String> words, boolean these) {
        if (!these) {
            not.addAll(words);
        } else if (only == null) {
            only = new TreeSet<>(words);
        } else {
            only.retainAll(words);
        }
    }

    boolean allows(String word) {
        return !not.contains(word) && (only == null || only.contains(word));
    }

    /** Whether no word is left. Of something that is true or false two may be ruled out. */
    boolean isEmpty() {
        return only != null ? only.stream().noneMatch(this::allows) : not.contains("true") && not.contains("false");
    }
}
