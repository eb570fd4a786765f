package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.vocabulary.Action;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A lock on the very actions that would end the state which it is about: whoever is in that state stays in it. */
final class LocksWithoutWayOut implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        for (RuleSet.Entry entry : rules.entries()) {
            if (entry.rule() instanceof Rule.OnRequest lock && lock.header().kind() == RuleKind.LOCK) {
                ends(entry)
                        .filter(ends -> lock.actions().containsAll(ends))
                        .ifPresent(ends -> problems.accept(Diagnostic.of(
                                        LintCode.NO_WAY_OUT,
                                        entry.name(),
                                        "`" + lock.name() + "` locks what would end it: " + words(ends))
                                .withHelp("leave " + words(ends)
                                        + " out of its actions, or write a `deny` that says what is refused")));
            }
        }
    }

    /** The requests that end what a lock is about; absent where it may end by itself or by asking for something else. */
    private static Optional<SortedSet<Action>> ends(RuleSet.Entry entry) {
        SortedSet<Action> ends = new TreeSet<>();
        for (Formula condition : entry.conditions()) {
            Optional<SortedSet<Action>> ending = WaysOut.of(condition);
            if (ending.isEmpty()) {
                return Optional.empty();
            }
            ends.addAll(ending.get());
        }
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends);
    }

    private static String words(SortedSet<Action> actions) {
        return actions.stream().map(action -> "`" + action + "`").collect(Collectors.joining(", "));
    }
}
