package dev.plimsoll.features.steps;

import dev.plimsoll.decision.Amount;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.value.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was answered, in a few lines: the verdict, the rules and their numbers. */
final class Evidence {
    private static final int MOST = 10;

    private Evidence() {}

    static List<String> of(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(decision.verdict() + " " + decision.action()
                + decision.instrument().map(symbol -> " " + symbol).orElse(""));
        decision.errors().forEach(fault -> lines.add(fault(fault)));
        decision.findings().forEach(finding -> finding(lines, finding));
        decision.advice().forEach(finding -> finding(lines, finding));
        return cut(lines);
    }

    /** With the reason why a rule did or did not speak. */
    static List<String> of(Decision decision, Decision explained, String rule) {
        List<String> lines = new ArrayList<>(why(explained.explanation(), rule));
        lines.addAll(of(decision));
        return cut(lines);
    }

    static List<String> of(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        lines.add(assessment.status() + " account");
        assessment.errors().forEach(fault -> lines.add(fault(fault)));
        assessment.findings().forEach(finding -> finding(lines, finding));
        assessment.pools().forEach(pool -> lines.add(pool(pool)));
        assessment.positions().forEach(position -> lines.add(position(position)));
        assessment.plan().forEach(step -> lines.add("plan: " + step(step)));
        return cut(lines);
    }

    static List<String> of(Assessment assessment, Assessment explained, String rule) {
        List<String> lines = new ArrayList<>(why(explained.explanation(), rule));
        lines.addAll(of(assessment));
        return cut(lines);
    }

    static String step(PlannedStep step) {
        return step.step()
                + step.quantity()
                        .map(quantity -> " " + quantity.toPlainString())
                        .orElse("")
                + step.instrument().map(symbol -> " " + symbol).orElse("")
                + step.side().map(side -> " " + side).orElse("")
                + step.price().map(price -> " at " + price.toPlainString()).orElse("")
                + step.fee().map(fee -> ", fee " + fee.toPlainString()).orElse("")
                + " by " + step.rule();
    }

    private static List<String> why(List<Explanation> explanations, String rule) {
        return explanations.stream()
                .filter(explanation -> explanation.rule().equals(rule))
                .map(explanation -> explanation.kind() + " " + rule
                        + (explanation.at().isEmpty() ? "" : " at " + explanation.at())
                        + (explanation.question().isEmpty() ? "" : ", asked of " + explanation.question())
                        + ": " + explanation.outcome()
                        + explanation.because().map(reason -> ", " + reason).orElse(""))
                .distinct()
                .toList();
    }

    private static String fault(Fault fault) {
        return "error " + fault.code().code() + (fault.path().isEmpty() ? "" : " at " + fault.path()) + ": "
                + fault.message();
    }

    private static void finding(List<String> lines, Finding finding) {
        lines.add(finding.verdict() + " by " + finding.rule()
                + finding.code().map(code -> " (" + code + ")").orElse("")
                + (finding.about().isEmpty() ? "" : " about " + finding.about())
                + (finding.message().isEmpty() ? "" : ": " + finding.message()));
        String saw = pairs(finding.values(), " = ");
        String passes = pairs(finding.passesIf(), " ");
        if (!saw.isEmpty() || !passes.isEmpty()) {
            lines.add("  " + (saw.isEmpty() ? "" : "saw " + saw)
                    + (saw.isEmpty() || passes.isEmpty() ? "" : "; ")
                    + (passes.isEmpty() ? "" : "would pass with " + passes));
        }
    }

    private static String pairs(Map<String, String> values, String between) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + between + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String pool(PoolHealth pool) {
        return pool.status() + " " + pool.settle() + " pool: balance "
                + amount(pool.balance()) + ", equity " + amount(pool.equity()) + ", initial "
                + amount(pool.initialMargin()) + ", maintenance " + amount(pool.maintenanceMargin());
    }

    private static String position(PositionHealth position) {
        return position.status() + " " + position.instrument() + " " + position.side() + " " + position.mode() + " "
                + position.quantity().toPlainString() + " at mark " + amount(position.markPrice()) + ": equity "
                + amount(position.equity()) + ", maintenance " + amount(position.maintenanceMargin())
                + ", liquidation at " + amount(position.liquidationPrice());
    }

    static String amount(Amount amount) {
        return Optional.ofNullable(amount)
                .flatMap(Amount::value)
                .map(java.math.BigDecimal::toPlainString)
                .orElse("–");
    }

    private static List<String> cut(List<String> lines) {
        if (lines.size() <= MOST) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, MOST - 1));
        some.add("… " + (lines.size() - MOST + 1) + " more");
        return some;
    }
}
