package dev.plimsoll.features.suggestion;

import java.util.List;

/**
 * Scenarios for something that was not reached.
 *
 * @param cases with what each is: {@code just below}
 */
record Suggestion(Goal goal, List<Case> cases) {
    Suggestion {
        cases = List.copyOf(cases);
    }

    record Case(String what, Tried tried) {}
}
