package dev.plimsoll.features.library;

import dev.plimsoll.features.steps.World;
import io.cucumber.datatable.DataTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text that is a step of the library, ready to be carried out any number of times.
 *
 * @param arguments what stands for its parameters
 */
public record StepMatch(Step step, List<Argument> arguments) {
    public StepMatch {
        arguments = List.copyOf(arguments);
    }

    /**
     * What stands for a parameter.
     *
     * @param type the parameter's name
     * @param start where it starts in the text, in UTF-16 units
     */
    public record Argument(String type, String text, int start, Object value) {}

    /**
     * Carries it out.
     *
     * @param objects the step objects of the scenario so far, by class; empty for a new scenario
     * @throws dev.plimsoll.features.steps.Unmet if what it says does not hold
     */
    public void run(World world, Map<Class<?>, Object> objects, Optional<DataTable> table) {
        Object steps = objects.computeIfAbsent(step.method().getDeclaringClass(), type -> step.of(world));
        step.run(steps, arguments.stream().map(Argument::value).toList(), table);
    }
}
