package dev.plimsoll.features.library;

import dev.plimsoll.features.steps.AccountSteps;
import dev.plimsoll.features.steps.DecisionSteps;
import dev.plimsoll.features.steps.HealthSteps;
import dev.plimsoll.features.steps.HoldingSteps;
import dev.plimsoll.features.steps.MarketSteps;
import dev.plimsoll.features.steps.Meaning;
import dev.plimsoll.features.steps.Noun;
import dev.plimsoll.features.steps.PlanSteps;
import dev.plimsoll.features.steps.PolicySteps;
import dev.plimsoll.features.steps.RequestSteps;
import io.cucumber.cucumberexpressions.Argument;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All steps that features may use. The list is closed: what is not in it is a mistake in the feature. */
public final class StepLibrary {
    private static final List<Class<?>> NOUNS = List.of(
            PolicySteps.class,
            AccountSteps.class,
            HoldingSteps.class,
            MarketSteps.class,
            RequestSteps.class,
            DecisionSteps.class,
            HealthSteps.class,
            PlanSteps.class);

    private final Parameters parameters = new Parameters();
    private final List<Step> steps;
    private final Guess guess;

    private StepLibrary() {
        ExpressionFactory expressions = new ExpressionFactory(parameters.registry());
        List<Step> found = new ArrayList<>();
        for (Class<?> type : NOUNS) {
            Arrays.stream(type.getMethods())
                    .filter(method -> method.isAnnotationPresent(Meaning.class))
                    .map(method -> step(type, method, expressions))
                    .sorted(Comparator.comparingInt((Step step) ->
                                    List.of("Given", "When", "Then").indexOf(step.keyword()))
                            .thenComparing(Step::pattern))
                    .forEach(found::add);
        }
        this.steps = List.copyOf(found);
        this.guess = new Guess(steps, parameters);
    }

    private static final class Holder {
        static final StepLibrary STANDARD = new StepLibrary();
    }

    /** The library; there is one. */
    public static StepLibrary standard() {
        return Holder.STANDARD;
    }

    private static Step step(Class<?> type, Method method, ExpressionFactory expressions) {
        Meaning meaning = method.getAnnotation(Meaning.class);
        String keyword;
        String pattern;
        if (method.isAnnotationPresent(Given.class)) {
            keyword = "Given";
            pattern = method.getAnnotation(Given.class).value();
        } else if (method.isAnnotationPresent(When.class)) {
            keyword = "When";
            pattern = method.getAnnotation(When.class).value();
        } else {
            keyword = "Then";
            pattern = method.getAnnotation(Then.class).value();
        }
        return new Step(
                type.getAnnotation(Noun.class).value(),
                keyword,
                pattern,
                meaning.value(),
                meaning.example(),
                List.of(meaning.columns()),
                method,
                expressions.createExpression(pattern));
    }

    /** By noun, then {@code Given}, {@code When}, {@code Then}, then by text. */
    public List<Step> steps() {
        return steps;
    }

    /** The parameters with what may stand for them, by name. */
    public List<ParameterDoc> parameters() {
        return parameters.all().stream()
                .map(parameter -> new ParameterDoc(parameter.name(), parameter.meaning(), parameter.example()))
                .toList();
    }

    /** A parameter as it is documented. */
    public record ParameterDoc(String name, String meaning, String example) {}

    /**
     * The step that a text is.
     *
     * @throws dev.plimsoll.features.steps.Unmet if something in it has no value: the 31st of June
     */
    public Optional<StepMatch> match(String text) {
        for (Step step : steps) {
            List<Argument<?>> found = step.expression().match(text);
            if (found != null) {
                return Optional.of(
                        new StepMatch(step, found.stream().map(this::argument).toList()));
            }
        }
        return Optional.empty();
    }

    /** How many steps a text could be: never more than one. */
    int matches(String text) {
        return (int) steps.stream()
                .filter(step -> step.expression().match(text) != null)
                .count();
    }

    private StepMatch.Argument argument(Argument<?> argument) {
        String type = argument.getParameterType().getName();
        String text = String.valueOf(argument.getValue());
        return new StepMatch.Argument(
                type, argument.getGroup().getValue(), argument.getGroup().getStart(), parameters.value(type, text));
    }

    /** What to do about a text that is no step: the step that was probably meant, with what was written filled in. */
    public Optional<String> help(String text) {
        String turned = OtherWords.turned(text);
        boolean isClear = !turned.equals(text) && (turned.endsWith("}") || matches(turned) == 1);
        return isClear ? Optional.of("did you mean `" + turned + "`?") : guess.help(turned);
    }

    /** Whether a text is a step. */
    public boolean isStep(String text) {
        return matches(text) > 0;
    }

    /** Whether a text is so near to a step that it was meant to be one; takes a millisecond. */
    public boolean isNearStep(String text) {
        return guess.isNear(text);
    }
}
