package dev.plimsoll.cli;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Finding;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers that name the places of rules as diagnostics do: by the path from here, not from the root of the policy. */
final class Placed {
    private static final Pattern PLACE = Pattern.compile("(.+)(:\\d+:\\d+)");

    private final UnaryOperator<String> names;

    Placed(UnaryOperator<String> names) {
        this.names = names;
    }

    Decision decision(Decision decision) {
        return new Decision(
                decision.policy(),
                decision.account(),
                decision.action(),
                decision.instrument(),
                decision.verdict(),
                findings(decision.findings()),
                decision.caps(),
                decision.floors(),
                findings(decision.advice()),
                decision.errors(),
                explanations(decision.explanation()));
    }

    Assessment assessment(Assessment assessment) {
        return new Assessment(
                assessment.policy(),
                assessment.account(),
                assessment.status(),
                assessment.pools(),
                assessment.positions(),
                findings(assessment.findings()),
                assessment.plan(),
                assessment.after(),
                assessment.uncovered(),
                assessment.errors(),
                explanations(assessment.explanation()));
    }

    private List<Finding> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Finding(
                        finding.rule(),
                        finding.kind(),
                        finding.code(),
                        finding.verdict(),
                        finding.message(),
                        place(finding.at()),
                        finding.values(),
                        finding.passesIf(),
                        finding.cite(),
                        finding.about()))
                .toList();
    }

    private List<Explanation> explanations(List<Explanation> explanations) {
        return explanations.stream()
                .map(one -> new Explanation(
                        one.rule(), one.kind(), place(one.at()), one.question(), one.outcome(), one.because()))
                .toList();
    }

    private String place(String at) {
        Matcher place = PLACE.matcher(at);
        return place.matches() ? names.apply(place.group(1)) + place.group(2) : at;
    }
}
