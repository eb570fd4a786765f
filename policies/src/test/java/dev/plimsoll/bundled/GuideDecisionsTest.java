package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.BoundInForce;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the platform of the guides says to requests, and by which rule. */
class GuideDecisionsTest {
    private static final Bundle GUIDE = Bundle.of("guide");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "empty, cross-5x, ALLOW, ''",
        "empty, cross-6x, DENY, cross_leverage",
        "empty, isolated-20x, ALLOW, ''",
        "empty, isolated-21x, DENY, isolated_leverage",
        "empty, altcoin-10x, ALLOW, ''",
        "empty, altcoin-11x, DENY, altcoin_leverage",
        "empty, rest-an-order, ALLOW, ''",
        "empty, switch-to-isolated, ALLOW, ''",
        "empty, switch-to-cross, DENY, no_change",
        "empty, hedge-mode, ALLOW, ''",
        "empty, deposit, ALLOW, ''",
        "empty, withdraw, ALLOW, ''",
        "alex, switch-to-cross, DENY, mode_lock",
        "alex, switch-to-isolated, DENY, no_change",
        "alex, open-cross, DENY, mode_conflict",
        "alex, close, ALLOW, ''",
        "alex, reduce, ALLOW, ''",
        "alex, withdraw, ALLOW, ''",
        "alex, withdraw-all, DENY, insufficient_margin withdrawable",
        "alex, add-margin, ALLOW, ''",
        "alex, remove-margin, DENY, margin_out insufficient_margin",
        "alex, set-leverage-8x, DENY, insufficient_margin",
        "alex, set-leverage-20x, ALLOW, ''",
        "alex, set-leverage-25x, DENY, isolated_leverage",
        "jamie, close, ALLOW, ''",
        "jamie, switch-to-isolated, DENY, mode_lock",
        "resting-order, switch-to-cross, DENY, mode_lock",
        "liquidated-isolated, close, ALLOW, ''",
        "liquidated-isolated, reduce, ALLOW, ''"
    })
    void decides(String account, String request, Verdict verdict, String rules) {
        Decision decision = GUIDE.decide(account, request);

        assertThat(decision.errors()).isEmpty();
        assertThat(decision.verdict()).isEqualTo(verdict);
        assertThat(decision.findings())
                .extracting(Finding::rule)
                .containsExactlyElementsOf(Stream.of(rules.split(" "))
                        .filter(rule -> !rule.isEmpty())
                        .toList());
    }

    @Test
    void names_the_cap_and_what_would_pass() {
        Decision decision = GUIDE.decide("empty", "cross-6x");

        assertThat(decision.caps()).containsEntry("leverage", new BoundInForce("5", "cross_leverage"));
        Finding finding = decision.findings().get(0);
        assertThat(finding.kind()).isEqualTo("cap");
        assertThat(finding.message()).isEqualTo("Cross margin is capped at 5x; 6x was asked for.");
        assertThat(finding.passesIf()).containsEntry("leverage", "5");
        assertThat(finding.cite()).contains("guide 000, Q5");
        assertThat(finding.at()).startsWith("guide/common.margin:");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "beginner, cross-5x, beginners no_stop",
        "beginner, isolated-20x, ''",
        "empty, cross-5x, no_stop",
        "empty, with-stop, ''",
        "beginner, with-stop, beginners"
    })
    void advises_without_changing_the_verdict(String account, String request, String rules) {
        Decision decision = GUIDE.decide(account, request);

        assertThat(decision.verdict()).isNotEqualTo(Verdict.ERROR);
        List<String> expected =
                Stream.of(rules.split(" ")).filter(rule -> !rule.isEmpty()).toList();
        assertThat(decision.advice()).extracting(Finding::rule).containsExactlyElementsOf(expected);
        assertThat(decision.findings())
                .extracting(Finding::rule)
                .doesNotContainAnyElementsOf(expected.isEmpty() ? List.of("none") : expected);
    }
}
