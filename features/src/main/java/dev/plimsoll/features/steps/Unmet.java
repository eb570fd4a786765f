package dev.plimsoll.features.steps;

import java.util.List;

/**
 * What a step says does not hold. The message is one sentence; the evidence is what the engine answered, a few lines to
 * be shown below it.
 */
public final class Unmet extends AssertionError {
    private static final long serialVersionUID = 1;

    private final transient List<String> evidence;

    Unmet(String message) {
        this(message, List.of());
    }

    Unmet(String message, List<String> evidence) {
        super(message);
        this.evidence = List.copyOf(evidence);
    }

    public List<String> evidence() {
        return evidence;
    }
}
