package dev.plimsoll.features.run;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FeatureCode;
import dev.plimsoll.features.library.StepLibrary;
import dev.plimsoll.features.library.StepMatch;
import dev.plimsoll.features.steps.Unmet;
import dev.plimsoll.features.text.FeatureText;
import dev.plimsoll.features.text.ScenarioText;
import dev.plimsoll.features.text.StepText;
import dev.plimsoll.source.Span;
import io.cucumber.datatable.DataTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the steps of scenarios in the library. A step that many scenarios share (of a background) is told once. */
final class Binding {
    /** More are not told; what they are about is not run all the same. */
    private static final int MOST_DIAGNOSTICS = 1_000;
    /** For so many texts it is guessed which step was meant, which takes a millisecond each. */
    private static final int MOST_GUESSED = 100;

    private static final String NO_GUESS = "`plimsoll spec steps` lists the steps";

    private final StepLibrary library = StepLibrary.standard();
    private final Map<String, String> guesses = new HashMap<>();
    private final Map<String, Found> known = new HashMap<>();
    private final Map<String, Diagnostic> diagnostics = new LinkedHashMap<>();

    private final Map<FeatureText, Set<Span>> refused = new IdentityHashMap<>();

    /** What a text is. */
    private record Found(Optional<StepMatch> match, Optional<String> complaint) {}

    void add(List<Diagnostic> more) {
        more.forEach(this::add);
    }

    private void add(Diagnostic diagnostic) {
        if (diagnostics.size() < MOST_DIAGNOSTICS) {
            diagnostics.putIfAbsent(
                    diagnostic.span() + " " + diagnostic.code().code() + " " + diagnostic.message(), diagnostic);
        }
    }

    List<Diagnostic> diagnostics() {
        return diagnostics.values().stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    Scenario bind(FeatureText feature, ScenarioText scenario) {
        List<BoundStep> steps = new ArrayList<>();
        boolean isRunnable = !scenario.steps().isEmpty();
        boolean checks = false;
        if (refused(feature).contains(scenario.place())) {
            return new Scenario(feature, scenario, unbound(scenario), false);
        }
        for (StepText step : scenario.steps()) {
            Found found = found(step.text());
            Optional<Diagnostic> wrong = wrong(step, found);
            wrong.ifPresent(this::add);
            isRunnable &= wrong.isEmpty();
            checks |= found.match()
                    .map(match -> match.step().keyword().equals("Then"))
                    .orElse(false);
            steps.add(new BoundStep(step, found.match(), step.table().map(DataTable::create)));
        }
        if (isRunnable && !checks) {
            add(Diagnostic.of(FeatureCode.NOTHING_CHECKED, scenario.place(), "a scenario that checks nothing")
                    .withHelp("end it with a `Then …`; `plimsoll spec steps` lists them"));
            isRunnable = false;
        }
        return new Scenario(feature, scenario, steps, isRunnable);
    }

    /** The places at which something is wrong with a scenario as a whole; the steps of such are not looked at. */
    @SuppressWarnings("ReferenceEquality") // the same text is asked about again and again
    private Set<Span> refused(FeatureText feature) {
        return refused.computeIfAbsent(
                feature,
                unseen -> unseen.diagnostics().stream().map(Diagnostic::span).collect(Collectors.toSet()));
    }

    private static List<BoundStep> unbound(ScenarioText scenario) {
        return scenario.steps().stream()
                .map(step -> new BoundStep(step, Optional.empty(), Optional.empty()))
                .toList();
    }

    private Found found(String text) {
        return known.computeIfAbsent(text, unknown -> {
            try {
                return new Found(library.match(unknown), Optional.empty());
            } catch (Unmet noValue) {
                return new Found(Optional.empty(), Optional.of(String.valueOf(noValue.getMessage())));
            }
        });
    }

    private Optional<Diagnostic> wrong(StepText step, Found found) {
        Span place = step.place();
        if (found.complaint().isPresent()) {
            return Optional.of(Diagnostic.of(
                            FeatureCode.WRONG_VALUE, place, found.complaint().get())
                    .withHelp("write a date of the calendar, or a time such as `2026-06-01T12:00:00Z`"));
        }
        if (found.match().isEmpty()) {
            return Optional.of(Diagnostic.of(FeatureCode.UNKNOWN_STEP, place, "there is no step `" + step.text() + "`")
                    .withHelp(help(step.text())));
        }
        boolean takes = found.match().get().step().takesTable();
        if (step.isQuoting()) {
            return Optional.of(table(place, "no step takes a block of text", "leave out what stands between `\"\"\"`"));
        }
        if (takes && step.table().isEmpty()) {
            return Optional.of(table(
                    place,
                    "this step takes a table",
                    "put rows such as `| a | b |` below it; its columns: "
                            + String.join(", ", found.match().get().step().columns())));
        }
        return !takes && step.table().isPresent()
                ? Optional.of(table(place, "this step takes no table", "leave the rows below it out"))
                : Optional.empty();
    }

    private String help(String text) {
        return guesses.size() < MOST_GUESSED
                ? guesses.computeIfAbsent(text, unknown -> library.help(unknown).orElse(NO_GUESS))
                : guesses.getOrDefault(text, NO_GUESS);
    }

    private static Diagnostic table(Span place, String message, String help) {
        return Diagnostic.of(FeatureCode.WRONG_TABLE, place, message).withHelp(help);
    }
}
