package dev.plimsoll.properties;

import dev.plimsoll.assessment.Replay;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every question has one answer, and an answer says what it was made of. */
class AnswerTest {
    @Test
    void property_41_there_is_one_answer_or_an_error() {
        Property.ofSituations(
                        41,
                        "A decision is ALLOW without findings and errors, DENY with findings that all deny and no error, or ERROR with"
                                + " errors and no finding; an assessment is as bad as the worst in it, an ERROR exactly with errors, to be"
                                + " liquidated exactly with such a finding, and only then it has a plan.",
                        Situation::mostlyAsked,
                        situation -> true,
                        situation ->
                                situation.isAsked() ? decided(situation.decision()) : assessed(situation.assessment()))
                .holds();
    }

    private static String decided(Decision decision) {
        boolean refused = !decision.findings().isEmpty();
        boolean failed = !decision.errors().isEmpty();
        boolean all = decision.findings().stream()
                .allMatch(finding -> finding.verdict().equals("DENY"));
        boolean right = switch (decision.verdict()) {
            case ALLOW -> !refused && !failed;
            case DENY -> refused && all && !failed;
            case ERROR -> failed && !refused;
        };
        return right ? "" : decision.toString();
    }

    private static String assessed(Assessment assessment) {
        Status worst = assessment.errors().isEmpty() ? Status.HEALTHY : Status.ERROR;
        for (PositionHealth position : assessment.positions()) {
            worst = worst.worse(position.status());
        }
        for (PoolHealth pool : assessment.pools()) {
            worst = worst.worse(pool.status());
        }
        for (Finding finding : assessment.findings()) {
            worst = worst.worse(Status.valueOf(finding.verdict()));
        }
        boolean due = assessment.findings().stream()
                .anyMatch(finding -> finding.verdict().equals("LIQUIDATE"));
        boolean right = assessment.status() == worst
                && (assessment.status() == Status.ERROR) == !assessment.errors().isEmpty()
                && (due || assessment.status() != Status.LIQUIDATE)
                && (due || assessment.plan().isEmpty());
        return right ? "" : "the worst is " + worst + " of " + assessment;
    }

    @Test
    void property_42_what_is_cited_is_all_that_it_takes() {
        Property.ofSituations(
                        42,
                        "A rule that is asked again with the values that its finding cites, and nothing else, fires again; without any"
                                + " one of them it has no answer. Where values are shown in full. Built-in checks: of those that compare what"
                                + " they cite, that it suffices.",
                        Situation::mostlyAsked,
                        AnswerTest::isReplayable,
                        AnswerTest::replayed)
                .holds();
    }

    private static Replay replay(Situation situation) {
        return Replay.of(
                situation.carried(), situation.isAsked() ? Optional.of(situation.request()) : Optional.empty());
    }

    private static List<Finding> findings(Situation situation) {
        return situation.isAsked()
                ? situation.decision().findings()
                : situation.assessment().findings();
    }

    private static boolean isReplayable(Situation situation) {
        List<Finding> findings = findings(situation);
        return !findings.isEmpty() && findings.stream().anyMatch(replay(situation)::isPossible);
    }

    private static String replayed(Situation situation) {
        Replay replay = replay(situation);
        for (Finding finding : findings(situation)) {
            String wrong = replay.isPossible(finding) ? replay.wrong(finding) : "";
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        return "";
    }
}
