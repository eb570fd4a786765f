package dev.plimsoll.features.library;

import dev.plimsoll.features.steps.Shape;
import dev.plimsoll.features.steps.Types;
import dev.plimsoll.features.steps.Unmet;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may stand for the parameters of steps. Everything is read the same in any locale. */
final class Parameters {
    private static final Types TYPES = new Types();

    private final Map<String, Parameter> byName = new LinkedHashMap<>();

    /**
     * A parameter.
     *
     * @param meaning one sentence
     * @param method what makes a value of its text
     */
    record Parameter(String name, Pattern pattern, String meaning, String example, Method method) {}

    Parameters() {
        Arrays.stream(Types.class.getMethods())
                .filter(method -> method.isAnnotationPresent(io.cucumber.java.ParameterType.class))
                .map(Parameters::parameter)
                .sorted(Comparator.comparing(Parameter::name))
                .forEach(parameter -> byName.put(parameter.name(), parameter));
    }

    private static Parameter parameter(Method method) {
        io.cucumber.java.ParameterType type = method.getAnnotation(io.cucumber.java.ParameterType.class);
        Shape shape = method.getAnnotation(Shape.class);
        return new Parameter(
                type.name().isEmpty() ? method.getName() : type.name(),
                Pattern.compile(type.value()),
                shape.value(),
                shape.example(),
                method);
    }

    List<Parameter> all() {
        return List.copyOf(byName.values());
    }

    /** None for what Cucumber itself knows: {@code string}. */
    Optional<Parameter> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The registry for expressions; values stay texts, to be made by {@link #value}. */
    ParameterTypeRegistry registry() {
        ParameterTypeRegistry registry = new ParameterTypeRegistry(Locale.ROOT);
        for (Parameter parameter : byName.values()) {
            registry.defineParameterType(new ParameterType<>(
                    parameter.name(),
                    parameter.pattern().pattern(),
                    String.class,
                    (String text) -> text,
                    false,
                    false));
        }
        return registry;
    }

    /**
     * The value of a text.
     *
     * @throws Unmet if it has the shape but no value: the 31st of June
     */
    Object value(String name, String text) {
        Parameter parameter = byName.get(name);
        if (parameter == null) {
            return text;
        }
        try {
            return parameter.method().invoke(TYPES, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Unmet unmet) {
                throw unmet;
            }
            throw new IllegalStateException("parameter " + name, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("parameter " + name, e);
        }
    }
}
