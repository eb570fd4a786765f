package dev.plimsoll.features.suggestion;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Status;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.model.BuiltinCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was answered, as steps. */
final class Expectation {
    private Expectation() {}

    /** The steps; none where there is no answer. */
    static List<String> of(Trial trial) {
        Decision decision = trial.decision();
        if (decision != null) {
            return decision.verdict() == Verdict.ERROR || changesNothing(decision)
                    ? List.of()
                    : steps(decided(decision));
        }
        Assessment assessment = trial.assessment();
        return assessment == null || assessment.status() == Status.ERROR ? List.of() : steps(assessed(assessment));
    }

    /** Then no rule is looked at any further: nothing to learn from. */
    private static boolean changesNothing(Decision decision) {
        return decision.findings().stream()
                .anyMatch(finding ->
                        finding.kind().equals("builtin") && finding.rule().equals(BuiltinCheck.NO_CHANGE.word()));
    }

    private static List<String> decided(Decision decision) {
        Set<String> expected = new LinkedHashSet<>();
        if (decision.verdict() == Verdict.ALLOW) {
            expected.add("it is allowed");
        }
        decision.findings().forEach(finding -> expected.add("it is denied by " + finding.rule()));
        for (Finding advice : decision.advice()) {
            if (advice.verdict().equals("ADVISE")) {
                expected.add("it is advised by " + advice.rule());
            }
        }
        return List.copyOf(expected);
    }

    private static List<String> assessed(Assessment assessment) {
        Set<String> expected = new LinkedHashSet<>();
        expected.add("the account is "
                + switch (assessment.status()) {
                    case HEALTHY -> "healthy";
                    case ALERT -> "on alert";
                    case MARGIN_CALL -> "on margin call";
                    case LIQUIDATE -> "liquidated";
                    case ERROR -> "error";
                });
        assessment.findings().forEach(finding -> expected.add("the rule " + finding.rule() + " fires"));
        return List.copyOf(expected);
    }

    private static List<String> steps(List<String> expected) {
        List<String> steps = new ArrayList<>();
        expected.forEach(step -> steps.add((steps.isEmpty() ? "Then " : "And ") + step));
        return steps;
    }
}
