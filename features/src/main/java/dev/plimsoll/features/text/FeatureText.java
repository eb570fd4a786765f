package dev.plimsoll.features.text;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.Source;
import io.cucumber.messages.types.GherkinDocument;
import java.util.List;
import java.util.Optional;

/**
 * A feature file as read.
 *
 * @param document the syntax tree, for reports; absent if it could not be read
 * @param scenarios with the rows of outlines filled in
 * @param diagnostics what is wrong with it; what is in {@code scenarios} can be used all the same
 */
public record FeatureText(
        Source source, Optional<GherkinDocument> document, List<ScenarioText> scenarios, List<Diagnostic> diagnostics) {
    public FeatureText {
        scenarios = List.copyOf(scenarios);
        diagnostics = List.copyOf(diagnostics);
    }
}
