package dev.plimsoll.features.report;

import dev.plimsoll.features.run.BoundStep;
import dev.plimsoll.features.run.ScenarioResult;
import dev.plimsoll.features.run.ScenarioResult.Failure;
import dev.plimsoll.features.run.ScenarioResult.Status;
import dev.plimsoll.io.Json;
import dev.plimsoll.io.JsonOut;
import dev.plimsoll.model.CheckedPolicy;

/** For programs: {@code plimsoll.spec/1}. */
public final class JsonReport {
    private JsonReport() {}

    public static String of(SpecReport report) {
        return Json.page(out -> {
            out.text("schema", "plimsoll.spec/1")
                    .object(
                            "summary",
                            summary -> summary.count(
                                            "scenarios", report.results().size())
                                    .count("passed", report.count(Status.PASSED))
                                    .count("failed", report.count(Status.FAILED))
                                    .count("not_run", report.count(Status.BROKEN)))
                    .objects("scenarios", report.results(), JsonReport::scenario);
            Json.diagnostics(out, "diagnostics", report.diagnostics());
        });
    }

    private static void scenario(JsonOut out, ScenarioResult result) {
        out.text("file", result.scenario().feature().source().name())
                .count("line", result.scenario().text().place().from().line())
                .text("name", result.scenario().name())
                .list("tags", result.scenario().text().tags())
                .object("policy", policy -> policy(policy, result.policy().model()))
                .text("status", status(result.status()));
        result.failure().ifPresent(failure -> out.object("failure", inner -> failure(inner, result, failure)));
    }

    private static String status(Status status) {
        return status == Status.BROKEN ? "NOT_RUN" : status.name();
    }

    private static void policy(JsonOut out, CheckedPolicy policy) {
        out.text("name", policy.name()).text("version", policy.version()).text("sha256", policy.sha256());
    }

    private static void failure(JsonOut out, ScenarioResult result, Failure failure) {
        BoundStep step = result.scenario().steps().get(failure.step());
        out.text("step", step.text().keyword() + " " + step.text().text())
                .count("line", step.text().place().from().line())
                .text("message", failure.message())
                .list("answer", failure.evidence());
    }
}
