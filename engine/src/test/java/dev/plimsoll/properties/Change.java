package dev.plimsoll.properties;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A change to policies; each changed policy is compiled once. */
final class Change {
    private final UnaryOperator<Statements> change;
    private final Map<Subject, Subject> changed = new IdentityHashMap<>();

    Change(UnaryOperator<Statements> change) {
        this.change = change;
    }

    Subject of(Subject policy) {
        return changed.computeIfAbsent(policy, before -> before.changed(change));
    }

    Situation of(Situation situation) {
        return situation.with(of(situation.policy()));
    }
}
