package dev.plimsoll.features.coverage;

import dev.plimsoll.features.coverage.CoverageReport.Reached;
import dev.plimsoll.features.run.ScenarioResult.Status;
import dev.plimsoll.io.Json;
import dev.plimsoll.io.JsonOut;
import dev.plimsoll.source.Position;

/** For programs: {@code plimsoll.coverage/1}. */
public final class CoverageJson {
    private CoverageJson() {}

    public static String of(CoverageReport report) {
        return Json.page(out -> {
            out.text("schema", "plimsoll.coverage/1")
                    .object(
                            "summary",
                            summary -> summary.count(
                                            "scenarios", report.run().results().size())
                                    .count("passed", report.run().count(Status.PASSED))
                                    .count("failed", report.run().count(Status.FAILED))
                                    .count("not_run", report.run().count(Status.BROKEN)));
            report.threshold().ifPresent(percent -> out.count("threshold", percent));
            out.truth("reached", report.isReached()).objects("policies", report.policies(), CoverageJson::policy);
        });
    }

    private static void policy(JsonOut out, Reached reached) {
        PolicyCoverage coverage = reached.coverage();
        out.text("file", reached.file())
                .object(
                        "policy",
                        policy -> policy.text("name", coverage.policy().name())
                                .text("version", coverage.policy().version())
                                .text("sha256", coverage.policy().sha256()))
                .object(
                        "share",
                        share -> share.object("rules", rules -> share(rules, coverage.ofRules()))
                                .object("sides", sides -> share(sides, coverage.ofSides()))
                                .object("rows", rows -> share(rows, coverage.ofRows())))
                .objects("rules", coverage.rules(), (rule, point) -> {
                    rule.text("kind", point.kind()).text("rule", point.name());
                    place(rule, reached, point);
                    rule.text("state", point.state().name());
                })
                .objects("comparisons", coverage.comparisons(), (comparison, point) -> {
                    comparison.text("text", point.text());
                    place(comparison, reached, point);
                    comparison.truth("true", point.holds()).truth("false", point.fails());
                    point.equal().ifPresent(equal -> comparison.truth("equal", equal));
                })
                .objects("rows", coverage.rows(), (row, point) -> {
                    row.text("table", point.table()).count("row", point.row());
                    place(row, reached, point);
                    row.truth("used", point.used());
                });
    }

    private static void place(JsonOut out, Reached reached, Point point) {
        Position from = point.place().from();
        out.text("file", reached.name(point.place().source()))
                .count("line", from.line())
                .count("column", from.column());
    }

    private static void share(JsonOut out, Share share) {
        out.count("covered", share.covered()).count("total", share.total()).text("percent", share.percent());
    }
}
