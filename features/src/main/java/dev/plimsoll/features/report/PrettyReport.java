package dev.plimsoll.features.report;

import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.features.run.BoundStep;
import dev.plimsoll.features.run.ScenarioResult;
import dev.plimsoll.features.run.ScenarioResult.Failure;
import dev.plimsoll.features.run.ScenarioResult.Status;
import dev.plimsoll.source.Characters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For people: a line for each feature, and for each scenario that failed the step, what was answered, and why. */
public final class PrettyReport {
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[1;31m";
    private static final String PLAIN = "\u001b[0m";

    private final boolean colours;
    private final StringBuilder out = new StringBuilder();

    private PrettyReport(boolean colours) {
        this.colours = colours;
    }

    public static String of(SpecReport report, boolean colours) {
        PrettyReport pretty = new PrettyReport(colours);
        pretty.out.append(DiagnosticRenderer.text(colours).render(report.diagnostics()));
        Map<String, List<ScenarioResult>> byFile = new LinkedHashMap<>();
        report.features().features().stream()
                .filter(feature -> feature.document().isEmpty())
                .forEach(feature -> byFile.put(feature.source().name(), List.of()));
        report.results()
                .forEach(result -> byFile.computeIfAbsent(
                                result.scenario().feature().source().name(), file -> new ArrayList<>())
                        .add(result));
        byFile.forEach(pretty::file);
        pretty.line(report.summary());
        return pretty.out.toString();
    }

    private void file(String name, List<ScenarioResult> results) {
        if (results.isEmpty()) {
            line(painted(RED, "no") + "  " + name + ": not read");
            return;
        }
        long failed = count(results, Status.FAILED);
        long broken = count(results, Status.BROKEN);
        String counts = count(results, Status.PASSED) + " passed"
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (broken > 0 ? ", " + broken + " not run" : "");
        line(painted(failed + broken > 0 ? RED : GREEN, failed + broken > 0 ? "no" : "ok") + "  " + name + ": "
                + counts);
        results.forEach(this::result);
    }

    private void result(ScenarioResult result) {
        if (result.failure().isEmpty()) {
            return;
        }
        Failure failure = result.failure().get();
        BoundStep step = result.scenario().steps().get(failure.step());
        line("  " + painted(RED, "FAILED") + "  "
                + Characters.visible(result.scenario().name()) + "  ("
                + result.scenario().place() + ")");
        line("    " + step.text().keyword() + " "
                + Characters.visible(step.text().text()) + "  (line "
                + step.text().place().from().line() + ")");
        line("    " + Characters.visible(failure.message()));
        failure.evidence().forEach(text -> line("      " + Characters.visible(text)));
    }

    private static long count(List<ScenarioResult> results, Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }

    private String painted(String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
