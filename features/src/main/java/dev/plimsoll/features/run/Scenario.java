package dev.plimsoll.features.run;

import dev.plimsoll.features.text.FeatureText;
import dev.plimsoll.features.text.ScenarioText;
import java.util.List;

/**
 * A scenario bound to the library: immutable, to be run any number of times, by any policy, in any thread.
 *
 * @param isRunnable whether each of its steps is one of the library and used as it must be
 */
public record Scenario(FeatureText feature, ScenarioText text, List<BoundStep> steps, boolean isRunnable) {
    public Scenario {
        steps = List.copyOf(steps);
    }

    public String name() {
        return text.name();
    }

    /** {@code file:line}. */
    public String place() {
        return text.place().source().name() + ":" + text.place().from().line();
    }
}
