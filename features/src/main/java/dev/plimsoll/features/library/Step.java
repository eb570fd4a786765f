package dev.plimsoll.features.library;

import dev.plimsoll.features.steps.Unmet;
import dev.plimsoll.features.steps.World;
import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.datatable.DataTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of the library.
 *
 * @param noun what it speaks of: {@code accounts}, {@code decisions}, …
 * @param keyword {@code Given}, {@code When} or {@code Then}: where it is meant to stand; as in Gherkin it may stand
 *     under any
 * @param pattern its text with parameters in braces
 * @param meaning one sentence
 * @param example a line that uses it
 * @param columns what the table below it may have; empty if there is none
 */
public record Step(
        String noun,
        String keyword,
        String pattern,
        String meaning,
        String example,
        List<String> columns,
        Method method,
        Expression expression) {
    public Step {
        columns = List.copyOf(columns);
    }

    /** Whether a table belongs below it. */
    public boolean takesTable() {
        return !columns.isEmpty();
    }

    /**
     * Carries it out.
     *
     * @throws Unmet if what it says does not hold
     */
    void run(Object steps, List<Object> values, Optional<DataTable> table) {
        List<Object> arguments = new ArrayList<>(values);
        table.ifPresent(arguments::add);
        try {
            method.invoke(steps, arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Unmet unmet) {
                throw unmet;
            }
            throw new IllegalStateException("step `" + pattern + "`", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("step `" + pattern + "`", e);
        }
    }

    /** The object whose method it is, for one scenario. */
    Object of(World world) {
        try {
            return method.getDeclaringClass().getConstructor(World.class).newInstance(world);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("steps " + method.getDeclaringClass(), e);
        }
    }
}
