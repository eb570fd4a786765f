package dev.plimsoll.cli.report;

import dev.plimsoll.decision.BoundInForce;
import dev.plimsoll.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A decision for people. */
public final class DecisionText {
    private DecisionText() {}

    public static List<String> lines(Decision decision, Places places, Paint paint) {
        List<String> lines = new ArrayList<>();
        String verdict = decision.verdict().name();
        lines.add(paint.paint(Verdicts.of(verdict), verdict) + "  " + decision.action()
                + decision.instrument().map(symbol -> " " + symbol).orElse("")
                + paint.paint(
                        Style.FAINT,
                        "  account " + decision.account() + ", policy "
                                + decision.policy().name() + " "
                                + decision.policy().version()));
        lines.addAll(Findings.errors(decision.errors(), places, paint));
        lines.addAll(Findings.lines(decision.findings(), paint));
        lines.addAll(Findings.lines(decision.advice(), paint));
        bounds("at most", decision.caps(), lines);
        bounds("at least", decision.floors(), lines);
        if (!decision.explanation().isEmpty()) {
            lines.add("");
            lines.add("every rule");
            lines.addAll(Findings.explanation(decision.explanation(), paint));
        }
        return lines;
    }

    private static void bounds(String words, Map<String, BoundInForce> bounds, List<String> lines) {
        bounds.forEach((attribute, bound) ->
                lines.add("  " + attribute + " " + words + " " + bound.value() + " by " + bound.rule()));
    }
}
