package dev.plimsoll.features.text;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FeatureCode;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.util.ArrayList;
import java.util.List;

/** What would make a feature pass although nothing, or less than is written, is tested. */
final class Guards {
    private final Source source;
    private final Parts parts;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Guards(Source source, GherkinDocument document) {
        this.source = source;
        this.parts = new Parts(document);
    }

    static List<Diagnostic> check(Source source, GherkinDocument document) {
        Guards guards = new Guards(source, document);
        List<Diagnostic> lost = LostLines.of(source, document, guards.parts);
        guards.diagnostics.addAll(lost);
        guards.scenarios(document, lost);
        guards.parts.scenarios().forEach(scenario -> guards.scenario(scenario, lost));
        guards.parts.steps().forEach(guards::step);
        return guards.diagnostics;
    }

    private void scenarios(GherkinDocument document, List<Diagnostic> lost) {
        if (document.getFeature().isEmpty()) {
            add(
                    FeatureCode.NO_SCENARIOS,
                    Lines.content(source, 1),
                    "a file without a feature",
                    "write `Feature: NAME` and a scenario");
        } else if (parts.scenarios().isEmpty() && lost.isEmpty()) {
            add(
                    FeatureCode.NO_SCENARIOS,
                    Lines.content(source, document.getFeature().get().getLocation()),
                    "a feature without scenarios",
                    "add a scenario; a headline such as `Scenario: NAME` ends with a colon behind its first word");
        }
        for (Rule rule : parts.rules()) {
            if (rule.getChildren().stream().map(RuleChild::getScenario).allMatch(java.util.Optional::isEmpty)
                    && !isNear(rule.getLocation().getLine().intValue(), lost)) {
                add(
                        FeatureCode.NO_SCENARIOS,
                        Lines.content(source, rule.getLocation()),
                        "a rule without scenarios",
                        "add a scenario");
            }
        }
    }

    private void scenario(Scenario scenario, List<Diagnostic> lost) {
        Span place = Lines.content(source, scenario.getLocation());
        if (scenario.getSteps().isEmpty()
                && !isNear(scenario.getLocation().getLine().intValue(), lost)) {
            add(
                    FeatureCode.NO_STEPS,
                    place,
                    "a scenario without steps",
                    "begin each step with `Given`, `When`, `Then`, `And`, `But` or `*`");
        }
        boolean isOutline = Parts.isOutline(scenario);
        if (isOutline && Parts.rows(scenario) == 0
                || !isOutline && scenario.getKeyword().contains("Outline")) {
            add(
                    FeatureCode.NO_EXAMPLES,
                    place,
                    "an outline without examples",
                    "give it `Examples:` with a row of names and rows of values");
        }
    }

    private void step(Step step) {
        if (step.getText().isEmpty()) {
            add(
                    FeatureCode.UNKNOWN_STEP,
                    Lines.content(source, step.getLocation()),
                    "a step without a text",
                    "say what is given, asked or expected");
        }
    }

    /** Whether a line that was lost explains it: one mistake gives one message. */
    private static boolean isNear(int line, List<Diagnostic> lost) {
        return lost.stream().anyMatch(diagnostic -> {
            int there = diagnostic.span().line();
            return there > line && there <= line + 12;
        });
    }

    private void add(FeatureCode code, Span place, String message, String help) {
        diagnostics.add(Diagnostic.of(code, place, message).withHelp(help));
    }
}
