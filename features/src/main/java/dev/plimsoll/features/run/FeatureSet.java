package dev.plimsoll.features.run;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.features.text.FeatureReader;
import dev.plimsoll.features.text.FeatureText;
import dev.plimsoll.features.text.ScenarioText;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Features read and bound once, to be judged by many policies.
 *
 * @param scenarios those meant, in the order of files and lines; those that cannot be run as well
 * @param diagnostics what is wrong with the features, by place
 */
public record FeatureSet(List<FeatureText> features, List<Scenario> scenarios, List<Diagnostic> diagnostics) {
    public FeatureSet {
        features = List.copyOf(features);
        scenarios = List.copyOf(scenarios);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Reads all of some files. */
    public static FeatureSet read(List<Source> sources) {
        return read(sources, Selection.ALL);
    }

    /** Reads the scenarios that are meant of some files. What is wrong with another's steps is not told. */
    public static FeatureSet read(List<Source> sources, Selection selection) {
        FeatureReader reader = new FeatureReader();
        List<FeatureText> features = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        Binding binding = new Binding();
        for (Source source : sources) {
            FeatureText feature = reader.read(source);
            features.add(feature);
            binding.add(feature.diagnostics());
            for (ScenarioText scenario : feature.scenarios()) {
                if (selection.means(scenario)) {
                    scenarios.add(binding.bind(feature, scenario));
                }
            }
        }
        return new FeatureSet(features, scenarios, binding.diagnostics());
    }

    /** All tags of the files, of the scenarios that are not meant as well. */
    public SortedSet<String> tags() {
        SortedSet<String> tags = new TreeSet<>();
        features.forEach(feature -> feature.scenarios().forEach(scenario -> tags.addAll(scenario.tags())));
        return tags;
    }
}
