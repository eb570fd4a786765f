package dev.plimsoll.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.assessment.Glance;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Status;
import dev.plimsoll.differential.Rolls;
import org.junit.jupiter.api.Test;

/** A glance sees what an assessment says. */
class GlanceTest {
    @Test
    void a_glance_sees_what_an_assessment_says() {
        for (int i = 0; i < 300; i++) {
            Situation state = Situation.standing(new Rolls(i));
            Assessment whole = state.assessment();
            Glance glance = state.glance();
            // A plan may break a property of the policy; a glance makes no plans.
            if (whole.plan().isEmpty() && glance.status() == Status.LIQUIDATE) {
                continue;
            }
            assertThat(glance.status()).as(state.toString()).isEqualTo(whole.status());
            whole.pools()
                    .forEach(pool -> assertThat(glance.amount("cross " + pool.settle(), "equity")
                                    .map(amount -> amount.toDecimal().stripTrailingZeros()))
                            .isEqualTo(pool.equity().value().map(java.math.BigDecimal::stripTrailingZeros)));
        }
    }
}
