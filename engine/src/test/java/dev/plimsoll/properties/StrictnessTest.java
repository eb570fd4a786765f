package dev.plimsoll.properties;

import dev.plimsoll.assessment.Glance;
import dev.plimsoll.decision.Status;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.value.Scalar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That stricter is not looser: what may only narrow what is allowed does. */
class StrictnessTest {
    private static final Set<String> REFUSING = Set.of("cap", "floor", "lock", "deny", "require");

    @Test
    void property_5_a_higher_maintenance_rate_heals_nothing() {
        List<Change> raised = List.of(
                new Change(policy -> policy.map(text -> text.replace("maintenance_rate 1%", "maintenance_rate 1.6%"))),
                new Change(policy -> policy.map(text -> text.replace("maintenance_rate 2.5%", "maintenance_rate 5%"))),
                new Change(policy -> policy.map(text -> text.replace("maintenance_rate 5%", "maintenance_rate 8%"))));
        Property.ofSituations(
                        5,
                        "Raising a maintenance rate of a row lowers no maintenance margin and ends no LIQUIDATE, under"
                                + " ordinary rules.",
                        Ordinary::standing,
                        state -> state.glance().status() == Status.LIQUIDATE,
                        state -> {
                            Glance stricter =
                                    state.rolls().one(raised).of(state).glance();
                            String lower = Healths.lower(state.glance(), stricter, "maintenance_margin");
                            return lower.isEmpty() ? Healths.noneBetter(state.glance(), stricter) : lower;
                        })
                .holds();
    }

    @Test
    void property_6_another_refusal_or_one_lift_less_allows_nothing() {
        List<String> conditions =
                List.of("leverage > 2x", "has_open_position", "account.flag", "cross.unrealized_pnl < 0");
        Change denying = new Change(
                policy -> policy.and(denying(conditions.get(Math.floorMod(policy.hashCode(), conditions.size())))));
        Change narrower =
                new Change(policy -> policy.map(StrictnessTest::withoutLift).map(StrictnessTest::withoutException));
        Property.ofSituations(
                        6,
                        "A rule more that denies, a lift (`overrides`) or an exception (`unless`) less turns no DENY into"
                                + " ALLOW: it takes away no finding.",
                        rolls -> Situation.ofFew(rolls, 100),
                        Situation::denied,
                        asked -> {
                            Situation now = asked.rolls().one(denying, narrower).of(asked);
                            return now.verdict() == Verdict.ERROR ? "" : Findings.nothingNew(now, asked);
                        })
                .holds();
    }

    private static String denying(String condition) {
        String actions = condition.startsWith("leverage")
                ? "open_position, place_order, set_leverage"
                : "open_position, place_order, set_leverage, switch_mode, add_margin, remove_margin, deposit, withdraw";
        return "deny more: " + actions + " when " + condition;
    }

    private static String withoutLift(String statement) {
        return REFUSING.contains(Statements.keyword(statement))
                ? statement.replaceFirst(" overrides [a-z_0-9]+", "")
                : statement;
    }

    /** Of rules that lift nothing: the exception of a rule that lifts another one is an exception to the lift too. */
    private static String withoutException(String statement) {
        return REFUSING.contains(Statements.keyword(statement)) && !statement.contains(" overrides ")
                ? statement.replaceFirst(" unless .*?(?= effective | because | code | cite |$)", "")
                : statement;
    }

    @Test
    void property_7_a_higher_haircut_or_fee_gives_nothing() {
        Change haircut = new Change(policy -> policy.map(text -> text.replace("value * 80%", "value * 70%")));
        Change fee = new Change(policy -> policy.map(text -> text.replace("0.06% * notional", "0.1% * notional")
                .replace("0.05% * notional", "0.08% * notional")
                .replace("fee 0.5%", "fee 0.7%")));
        Property.ofSituations(
                        7,
                        "Raising a haircut or a fee raises no equity, turns no DENY into ALLOW, ends no LIQUIDATE and leaves"
                                + " no more after one, under ordinary rules.",
                        rolls -> {
                            Situation state = Ordinary.pooled(rolls).state(rolls);
                            return rolls.chance(50) ? state.asking(rolls) : state;
                        },
                        state -> state.isAsked()
                                ? state.denied()
                                : state.glance().status() != Status.ERROR,
                        state -> dearer(state, state.rolls().one(haircut, fee).of(state)))
                .holds();
    }

    private static String dearer(Situation cheap, Situation dear) {
        if (cheap.isAsked()) {
            return dear.verdict() == Verdict.ERROR ? "" : Findings.nothingNew(dear, cheap);
        }
        Glance before = cheap.glance();
        Glance after = dear.glance();
        String wrong = Healths.lower(after, before, "equity")
                + Healths.lower(before, after, "initial_margin")
                + Healths.noneBetter(before, after);
        return wrong.isEmpty() && before.status() == Status.LIQUIDATE
                ? Healths.moreIsLeft(cheap.left(), dear.left())
                : wrong;
    }

    @Test
    void property_8_what_is_allowed_leaves_nothing_to_liquidate() {
        Property.ofSituations(
                        8,
                        "What is opened with an ALLOW lets nothing be liquidated at the same mark; where initial margin is the"
                                + " greater of both by rule it is so of every position.",
                        rolls -> {
                            Situation state = rolls.chance(50) ? Ordinary.standing(rolls) : Situation.standing(rolls);
                            return Fills.cleared(Asking.opening(rolls, Accounts.rich(rolls, state)));
                        },
                        asked -> asked.allowed() && Fills.isPlain(asked),
                        asked -> {
                            Glance filled = Fills.of(asked).glance();
                            String wrong = Healths.noneWorse(asked.glance(), filled);
                            return wrong.isEmpty() && Ordinary.asksMoreToOpen(asked.policy()) ? covered(filled) : wrong;
                        })
                .holds();
    }

    private static String covered(Glance glance) {
        for (String about : glance.scopes().keySet()) {
            Scalar initial = glance.amount(about, "initial_margin").orElse(Scalar.ZERO);
            Scalar maintenance = glance.amount(about, "maintenance_margin").orElse(Scalar.ZERO);
            if (initial.isLessThan(maintenance)) {
                return about + " asks " + initial + " to open and " + maintenance + " to keep";
            }
        }
        return "";
    }
}
