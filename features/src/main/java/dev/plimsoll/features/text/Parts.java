package dev.plimsoll.features.text;

import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.util.ArrayList;
import java.util.List;

/** The parts of a feature in the order written. */
final class Parts {
    private final List<Rule> rules = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<Background> backgrounds = new ArrayList<>();
    private final List<Described> described = new ArrayList<>();

    /** A headline with the prose below it. */
    record Described(Location location, String description) {}

    Parts(GherkinDocument document) {
        document.getFeature().ifPresent(this::feature);
    }

    private void feature(Feature feature) {
        described.add(new Described(feature.getLocation(), feature.getDescription()));
        for (FeatureChild child : feature.getChildren()) {
            child.getBackground().ifPresent(this::background);
            child.getScenario().ifPresent(this::scenario);
            child.getRule().ifPresent(this::rule);
        }
    }

    private void rule(Rule rule) {
        rules.add(rule);
        described.add(new Described(rule.getLocation(), rule.getDescription()));
        for (RuleChild child : rule.getChildren()) {
            child.getBackground().ifPresent(this::background);
            child.getScenario().ifPresent(this::scenario);
        }
    }

    private void background(Background background) {
        backgrounds.add(background);
        described.add(new Described(background.getLocation(), background.getDescription()));
    }

    private void scenario(Scenario scenario) {
        scenarios.add(scenario);
        described.add(new Described(scenario.getLocation(), scenario.getDescription()));
        for (Examples examples : scenario.getExamples()) {
            described.add(new Described(examples.getLocation(), examples.getDescription()));
        }
    }

    List<Rule> rules() {
        return rules;
    }

    List<Scenario> scenarios() {
        return scenarios;
    }

    List<Described> described() {
        return described;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        backgrounds.forEach(background -> steps.addAll(background.getSteps()));
        scenarios.forEach(scenario -> steps.addAll(scenario.getSteps()));
        return steps;
    }

    List<Step> backgroundSteps() {
        return backgrounds.stream()
                .flatMap(background -> background.getSteps().stream())
                .toList();
    }

    static boolean isOutline(Scenario scenario) {
        return !scenario.getExamples().isEmpty();
    }

    static int rows(Scenario scenario) {
        return scenario.getExamples().stream()
                .mapToInt(examples -> examples.getTableBody().size())
                .sum();
    }
}
