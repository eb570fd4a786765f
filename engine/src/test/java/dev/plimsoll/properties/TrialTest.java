package dev.plimsoll.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.differential.Rolls;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The runner itself: it reports what does not hold, and what it has hardly tried. */
class TrialTest {
    private static Situation simple() {
        Subject policy = Subject.of(Tiers.random(new Rolls(1)).policy("whole", "notional * brackets.maintenance_rate")
                + "deny opening: open_position when leverage > 0x\n");
        return Tiers.holding(policy, BigDecimal.TEN).with(Asking.toOpen("ONE-USDT", BigDecimal.ONE));
    }

    private static Property<Situation> property(Predicate<Situation> premise) {
        return Property.ofSituations(
                0, "No request is denied.", rolls -> simple(), premise, asked -> asked.denied() ? "denied" : "");
    }

    @Test
    void a_sentence_that_does_not_hold_is_told_with_its_smallest_case_and_its_command() {
        assertThatThrownBy(() -> property(asked -> true).holds())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("property 0 (No request is denied.) does not hold for seed ")
                .hasMessageContaining("deny opening: open_position")
                .hasMessageContaining(
                        "plimsoll decide --policy policy.margin --account account.yaml --request request.yaml");
        assertThat(property(asked -> true).wrong(simple()).orElseThrow()).isEqualTo("denied");
    }

    @Test
    void an_exception_is_wrong_too() {
        assertThat(property(asked -> {
                            throw new IllegalStateException("ours");
                        })
                        .wrong(simple())
                        .orElseThrow())
                .contains("ours");
    }

    @Test
    void a_sentence_that_hardly_any_case_is_about_is_not_tested() {
        assertThatThrownBy(() -> Trial.rated(property(asked -> true), 1_000, 199))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cases that property 0 speaks of");
        Trial.rated(property(asked -> true), 1_000, 200);
    }
}
