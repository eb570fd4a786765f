package dev.plimsoll.properties;

import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That more is not less: what may only widen what is allowed does. */
class PermissionTest {
    private static final Set<String> MARGIN_CHECKS =
            Set.of("insufficient_margin", "would_liquidate", "withdrawable", "beyond_last_bracket");

    private static final Set<String> CAPPED = Set.of("open_position", "place_order", "set_leverage");

    @Test
    void property_1_a_higher_cap_refuses_nothing() {
        Change raised = new Change(policy -> policy.map(PermissionTest::raise));
        Property.ofSituations(
                        1,
                        "Raising every cap turns no ALLOW into DENY: it adds no finding.",
                        rolls -> Situation.asked(rolls, CAPPED),
                        asked -> !asked.decision().caps().isEmpty(),
                        asked -> Findings.nothingNew(asked, raised.of(asked)))
                .holds();
    }

    /** The bound and half as much again, or half of what it is below 0; an unbounded one may only be scaled. */
    private static String raise(String statement) {
        return Statements.keyword(statement).equals("cap")
                ? statement.replaceFirst(
                        " at (.*?)( when | unless | overrides | code | cite |$)",
                        " at (if $1 >= 0 then 150% * $1 else 50% * $1)$2")
                : statement;
    }

    @Test
    void property_2_more_collateral_refuses_and_liquidates_nothing() {
        Property.ofSituations(
                        2,
                        "Adding free collateral turns no ALLOW into DENY and liquidates nothing, under ordinary rules.",
                        rolls -> rolls.chance(50) ? Ordinary.asked(rolls) : Ordinary.standing(rolls),
                        state -> state.isAsked()
                                ? state.allowed()
                                : state.glance().status() != Status.ERROR,
                        state -> {
                            Situation richer = state.with(Accounts.richer(state.rolls(), state.account()));
                            return state.isAsked()
                                    ? Findings.nothingNew(state, richer)
                                    : Healths.noneWorse(state.glance(), richer.glance());
                        })
                .holds();
    }

    @Test
    void property_3_a_smaller_order_is_refused_by_nothing_new() {
        Property.ofSituations(
                        3,
                        "Reducing the size of a request at the mark that only opens turns no ALLOW into DENY, under ordinary rules.",
                        rolls -> Asking.opening(rolls, Accounts.rich(rolls, Ordinary.standing(rolls))),
                        asked -> asked.allowed() && Asking.onlyOpens(asked),
                        asked -> Findings.nothingNew(asked, Asking.smaller(asked)))
                .holds();
    }

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
}
