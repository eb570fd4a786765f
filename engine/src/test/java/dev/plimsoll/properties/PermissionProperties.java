package dev.plimsoll.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That more is not less: what may only widen what is allowed does. */
class PermissionProperties {
    private static final Set<String> MARGIN_CHECKS =
            Set.of("insufficient_margin", "would_liquidate", "withdrawable", "beyond_last_bracket");

    @Test
    void property_4_reducing_is_never_refused_for_margin() {
        Property.ofSituations(
                        4,
                        "A request that only reduces is never denied for margin, whatever the account's health.",
                        rolls -> {
                            Situation state = Situation.standing(rolls);
                            return state.with(Asking.toReduce(rolls, state));
                        },
                        asked -> !asked.account().positions().isEmpty() && (asked.allowed() || asked.denied()),
                        asked -> {
                            List<String> refused = asked.decision().findings().stream()
                                    .map(Finding::rule)
                                    .filter(MARGIN_CHECKS::contains)
                                    .toList();
                            return refused.isEmpty() ? "" : "refused by " + refused;
                        })
                .holds();
    }

    /** The runner itself: a sentence that is false is reported with its case. */
    @Test
    void what_does_not_hold_is_told() {
        Property<Situation> wrong = Property.ofSituations(
                0, "No request is denied.", Situation::asked, asked -> true, asked -> asked.denied() ? "denied" : "");
        Optional<AssertionError> told = Optional.empty();
        try {
            wrong.holds();
        } catch (AssertionError e) {
            told = Optional.of(e);
        }
        assertThat(told.orElseThrow().getMessage())
                .contains("property 0 (No request is denied.) does not hold for seed ")
                .contains("plimsoll decide --policy policy.margin --account account.yaml --request request.yaml");
    }
}
