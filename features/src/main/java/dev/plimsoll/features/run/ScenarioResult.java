package dev.plimsoll.features.run;

import dev.plimsoll.features.steps.PolicyUnderTest;
import java.util.List;
import java.util.Optional;

/**
 * How a scenario went.
 *
 * @param failure of a FAILED one
 */
public record ScenarioResult(Scenario scenario, PolicyUnderTest policy, Status status, Optional<Failure> failure) {
    /** From good to bad. */
    public enum Status {
        PASSED,
        FAILED,
        /** Not run: a step of it is not in the library, or is used wrongly. */
        BROKEN
    }

    /**
     * What did not hold.
     *
     * @param step its index
     * @param message one sentence
     * @param evidence what was answered, a few lines
     */
    public record Failure(int step, String message, List<String> evidence) {
        public Failure {
            evidence = List.copyOf(evidence);
        }
    }
}
