package dev.plimsoll.features.coverage;

import dev.plimsoll.features.report.SpecReport;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is reported of how far features reached.
 *
 * @param run of the features
 * @param policies in the order in which they were met
 * @param threshold the percentage of rules and of sides that each policy must reach, if one is asked for
 */
public record CoverageReport(SpecReport run, List<Reached> policies, Optional<Integer> threshold) {
    public CoverageReport {
        policies = List.copyOf(policies);
    }

    /**
     * A policy with how far it was reached.
     *
     * @param names the path to a source, as diagnostics show it
     */
    public record Reached(String file, PolicyCoverage coverage, UnaryOperator<String> names) {
        String name(Source source) {
            return names.apply(source.name());
        }

        String at(Point point) {
            return name(point.place().source()) + ":" + point.place().from();
        }
    }

    /** Whether each policy reaches the threshold; yes where there is none. */
    public boolean isReached() {
        return threshold.isEmpty()
                || policies.stream().allMatch(policy -> policy.coverage().reaches(threshold.get()));
    }

    /** The first policy that stays below the threshold, in one line. */
    public String complaint() {
        int percent = threshold.orElse(0);
        return policies.stream()
                .filter(policy -> !policy.coverage().reaches(percent))
                .findFirst()
                .map(policy -> "`" + policy.file() + "` is covered to "
                        + policy.coverage().ofRules().percent() + " % of its rules and "
                        + policy.coverage().ofSides().percent() + " % of the sides of its comparisons, below "
                        + percent + " %")
                .orElse("");
    }

    /** Places by file and line, for whoever colours. */
    static Map<String, List<Point>> byFile(PolicyCoverage coverage) {
        Map<String, List<Point>> files = new LinkedHashMap<>();
        coverage.files().forEach(source -> files.put(source.name(), new ArrayList<>()));
        for (Point point : coverage.points()) {
            files.computeIfAbsent(point.place().source().name(), name -> new ArrayList<>())
                    .add(point);
        }
        return files;
    }
}
