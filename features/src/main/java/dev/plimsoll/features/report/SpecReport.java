package dev.plimsoll.features.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.ScenarioResult;
import dev.plimsoll.features.run.ScenarioResult.Status;
import java.util.List;

/**
 * What is reported of a run.
 *
 * @param results of the scenarios that were meant, in order
 * @param version of the command, for reports that name it
 */
public record SpecReport(FeatureSet features, List<ScenarioResult> results, String version) {
    public SpecReport {
        results = List.copyOf(results);
    }

    public List<Diagnostic> diagnostics() {
        return features.diagnostics();
    }

    public long count(Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    /** Whether everything meant was run and passed, and no feature has anything wrong in it. */
    public boolean isClean() {
        return !results.isEmpty()
                && diagnostics().isEmpty()
                && results.stream().allMatch(result -> result.status() == Status.PASSED);
    }

    /** {@code 12 scenarios: 11 passed, 1 failed}. */
    public String summary() {
        long failed = count(Status.FAILED);
        long broken = count(Status.BROKEN);
        return results.size() + (results.size() == 1 ? " scenario: " : " scenarios: ")
                + count(Status.PASSED) + " passed"
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (broken > 0 ? ", " + broken + " not run" : "");
    }
}
