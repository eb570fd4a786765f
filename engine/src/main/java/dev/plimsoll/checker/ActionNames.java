package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.vocabulary.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The plain words of rules: actions and scopes. */
final class ActionNames {
    private final Environment environment;
    private final Problems problems;

    ActionNames(Environment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /**
     * The actions that a rule names. What is said of {@code open_position} is said of a {@code place_order} too, as far
     * as it would open: the question is asked again when a request is decided.
     *
     * @return empty if one is not known
     */
    Optional<SortedSet<Action>> actions(List<Name> names) {
        SortedSet<Action> actions = new TreeSet<>();
        boolean known = true;
        for (Name name : names) {
            Optional<Action> action = environment.vocabulary().action(name.text());
            action.ifPresent(actions::add);
            known &= action.isPresent();
            if (action.isEmpty()) {
                unknown(name);
            }
        }
        return known ? Optional.of(actions) : Optional.empty();
    }

    private void unknown(Name name) {
        List<String> words =
                environment.vocabulary().actions().stream().map(Action::word).toList();
        if (!environment.isSilent(name.text(), words)) {
            problems.unknown(
                    NameCode.UNKNOWN_WORD, name.span(), "there is no action `" + name.text() + "`", name.text(), words);
        }
    }

    Optional<dev.plimsoll.vocabulary.Scope> scope(Name name) {
        Optional<dev.plimsoll.vocabulary.Scope> scope = Arrays.stream(dev.plimsoll.vocabulary.Scope.values())
                .filter(known -> known.word().equals(name.text()))
                .findFirst();
        if (scope.isEmpty()) {
            problems.unknown(
                    NameCode.UNKNOWN_WORD,
                    name.span(),
                    "there is no scope `" + name.text() + "`",
                    name.text(),
                    Arrays.stream(dev.plimsoll.vocabulary.Scope.values())
                            .map(dev.plimsoll.vocabulary.Scope::word)
                            .toList());
        }
        return scope;
    }
}
