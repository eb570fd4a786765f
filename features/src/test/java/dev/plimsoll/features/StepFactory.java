package dev.plimsoll.features;

import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.features.steps.World;
import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;

/** Makes step objects for Cucumber's own runner, fresh for each scenario, and hands them the scenario's world. */
abstract class StepFactory implements ObjectFactory {
    private final Map<Class<?>, Object> scenario = new HashMap<>();
    private final PolicyUnderTest policy;

    protected StepFactory(PolicyUnderTest policy) {
        this.policy = policy;
    }

    @Override
    public boolean addClass(Class<?> glue) {
        return true;
    }

    @Override
    public void start() {
        scenario.clear();
        scenario.put(World.class, new World(policy));
    }

    @Override
    public void stop() {
        scenario.clear();
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        Object made = scenario.get(type);
        if (made == null) {
            made = make(type);
            scenario.put(type, made);
        }
        return type.cast(made);
    }

    private Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructors()[0];
            Object[] arguments =
                    constructor.getParameterCount() == 0 ? new Object[0] : new Object[] {getInstance(World.class)};
            return constructor.newInstance(arguments);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("step class " + type.getName(), e);
        }
    }
}
