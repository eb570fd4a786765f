package dev.plimsoll.features.text;

import dev.plimsoll.source.Span;
import io.cucumber.messages.types.Pickle;
import java.util.List;
import java.util.Set;

/**
 * A scenario as written, a row of an outline filled in; the steps of backgrounds come first.
 *
 * @param place its headline, or the row of the outline
 * @param lines those that mean it, as in {@code file.feature:12}
 * @param tags with their {@code @}, those of feature and rule included
 */
public record ScenarioText(Pickle pickle, Span place, Set<Integer> lines, List<String> tags, List<StepText> steps) {
    public ScenarioText {
        lines = Set.copyOf(lines);
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
    }

    public String name() {
        return pickle.getName();
    }
}
