package dev.plimsoll.features.run;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.features.text.FeatureReader;
import dev.plimsoll.features.text.FeatureText;
import dev.plimsoll.features.text.ScenarioText;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Features read and bound once, to be judged by many policies.
 *
 * @param scenarios in the order of files and lines; those that cannot be run as well
 * @param diagnostics what is wrong with the features, by place
 */
public record FeatureSet(List<FeatureText> features, List<Scenario> scenarios, List<Diagnostic> diagnostics) {
    public FeatureSet {
        features = List.copyOf(features);
        scenarios = List.copyOf(scenarios);
        diagnostics = List.copyOf(diagnostics);
    }

    public static FeatureSet read(List<Source> sources) {
        FeatureReader reader = new FeatureReader();
        List<FeatureText> features = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        Binding binding = new Binding();
        for (Source source : sources) {
            FeatureText feature = reader.read(source);
            features.add(feature);
            binding.add(feature.diagnostics());
            for (ScenarioText scenario : feature.scenarios()) {
                scenarios.add(binding.bind(feature, scenario));
            }
        }
        return new FeatureSet(features, scenarios, binding.diagnostics());
    }
}
