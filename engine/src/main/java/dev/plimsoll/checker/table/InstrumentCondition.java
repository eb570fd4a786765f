package dev.plimsoll.checker.table;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.model.Formula;
import dev.plimsoll.source.Span;
import dev.plimsoll.value.Value;

/** A condition that chooses instruments by their attributes, when the policy is compiled. */
final class InstrumentCondition {
    private final Formula condition;

    InstrumentCondition(Formula condition) {
        this.condition = condition;
    }

    sealed interface Answer permits Holds, Unanswered {}

    enum Holds implements Answer {
        YES,
        NO
    }

    /** Why there is no answer. */
    record Unanswered(Span place, String message, String help) implements Answer {}

    Answer of(Instrument instrument) {
        InstrumentValues values = new InstrumentValues(instrument);
        Value value = condition.accept(values);
        if (values.why().isPresent()) {
            return values.why().get();
        }
        return value instanceof Value.Truth truth && truth.holds() ? Holds.YES : Holds.NO;
    }
}
