package dev.plimsoll.cli.report;

import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.value.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The short why under a verdict. */
final class Findings {
    private Findings() {}

    static List<String> lines(List<Finding> findings, Paint paint) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String head = "  " + paint.paint(Verdicts.of(finding.verdict()), finding.verdict()) + " by "
                    + paint.paint(Style.STRONG, finding.rule())
                    + finding.code().map(code -> " (" + code + ")").orElse("")
                    + (finding.about().isEmpty() ? "" : ", " + finding.about());
            lines.add(head);
            lines.add("    " + finding.message());
            if (!finding.values().isEmpty()) {
                lines.add("    " + paint.paint(Style.FAINT, "saw " + joined(finding.values(), " = ")));
            }
            if (!finding.passesIf().isEmpty()) {
                lines.add("    would pass with " + joined(finding.passesIf(), " "));
            }
            String place = finding.at().isEmpty() ? finding.kind() : finding.kind() + " at " + finding.at();
            lines.add("    "
                    + paint.paint(
                            Style.FAINT,
                            place + finding.cite().map(cite -> "; " + cite).orElse("")));
        }
        return lines;
    }

    static List<String> errors(List<Fault> errors, Places places, Paint paint) {
        List<String> lines = new ArrayList<>();
        for (Fault error : errors) {
            lines.add("  " + paint.paint(Style.WORST, "ERROR") + " "
                    + paint.paint(Style.STRONG, error.code().code())
                    + (error.path().isEmpty() ? "" : " at " + error.path())
                    + places.of(error.path()).map(at -> " (" + at + ")").orElse(""));
            lines.add("    " + error.message());
        }
        return lines;
    }

    /** Every rule, asked for with {@code --explain}. */
    static List<String> explanation(List<Explanation> explanations, Paint paint) {
        Table table = new Table("llll");
        for (Explanation explanation : explanations) {
            Style style = switch (explanation.outcome()) {
                case "fired" -> Style.NOTICE;
                case "failed" -> Style.BAD;
                case "not judged" -> Style.FAINT;
                default -> Style.PLAIN;
            };
            table.row()
                    .cell(explanation.rule(), Style.STRONG)
                    .cell(explanation.question(), Style.FAINT)
                    .cell(explanation.outcome(), style)
                    .cell(explanation.because().orElse(""));
        }
        return table.lines("  ", paint);
    }

    private static String joined(Map<String, String> values, String between) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + between + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
