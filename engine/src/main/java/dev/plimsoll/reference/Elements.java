package dev.plimsoll.reference;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Elements of a collection that meet a condition. Each is looked at, whatever the others say.
 *
 * @param failure of the first element whose condition has no answer
 */
record Elements(List<Context> meeting, Optional<Value> failure) {
    static Elements meeting(List<Context> elements, Optional<Formula> where, Observer observer) {
        if (where.isEmpty()) {
            return new Elements(elements, Optional.empty());
        }
        List<Context> meeting = new ArrayList<>();
        for (Context element : elements) {
            Value condition = where.get().accept(new Walk(element, observer));
            if (condition instanceof Value.Failed) {
                return new Elements(List.of(), Optional.of(condition));
            }
            if (Walk.holds(condition)) {
                meeting.add(element);
            }
        }
        return new Elements(meeting, Optional.empty());
    }
}
