package dev.plimsoll.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.oracle.Checkup;
import dev.plimsoll.oracle.Oracle;
import dev.plimsoll.oracle.Winding;
import dev.plimsoll.source.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plans are compared to their end often enough; {@code -Dplimsoll.plans=} says of how many policies. */
class PlanComparisonTest {
    private static final int POLICIES = Integer.getInteger("plimsoll.plans", 20);
    private static final long SEED = 40_000_000;
    private static final int STATES = 60;

    @Test
    void most_plans_are_told_to_their_end() {
        int due = 0;
        int whole = 0;
        int uncovered = 0;
        for (long seed = SEED; seed < SEED + POLICIES; seed++) {
            PolicyMaker.Made made = PolicyMaker.make(seed);
            Oracle oracle =
                    new Oracle(PolicyCompiler.compile(Source.of("policy.margin", made.text()), new FolderOfTexts())
                            .orThrow()
                            .files()
                            .get(0)
                            .declarations());
            StateMaker states = new StateMaker(new Rolls(seed * 77 + 1), made.layout());
            for (int i = 0; i < STATES; i++) {
                StateMaker.State state = states.make();
                Checkup checkup = oracle.assess(state.account(), state.market(), Optional.of(StateMaker.NOW));
                if (checkup.status().equals("LIQUIDATE")) {
                    Winding plan = checkup.plan().orElseThrow();
                    due++;
                    whole += plan.whole() ? 1 : 0;
                    uncovered += plan.uncovered().values().stream().anyMatch(loss -> loss.signum() > 0) ? 1 : 0;
                }
            }
        }
        System.out.println(
                "plans: " + due + " due, " + whole + " told to their end, " + uncovered + " of them uncovered");
        assertThat(due).isGreaterThan(POLICIES * STATES / 10);
        assertThat(whole).isGreaterThan(due / 3);
        assertThat(uncovered).isBetween(due / 20, whole - due / 20);
    }
}
