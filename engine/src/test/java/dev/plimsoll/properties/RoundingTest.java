package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Position;
import dev.plimsoll.assessment.Glance;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The language rounds where a policy says so, in the direction that it says, and nowhere else. */
class RoundingTest {
    private static final List<String> STEPS = List.of("10", "1", "0.01", "0.003");
    private static final List<Subject> POLICIES = new ArrayList<>();

    static {
        for (String step : STEPS) {
            POLICIES.add(Subject.run("""
                    policy rounds version "1"
                      pooled in USDT
                    instruments
                      FLAT-USDT is perpetual linear tick 0.1
                      STEP-USDT is perpetual linear tick 0.01
                    margin initial exact: notional / leverage
                    margin maintenance up: round_up(0.37% * notional, STEP)
                    collateral down: round_down(83% * value, STEP)
                    """.replace("STEP)", step + ")")));
        }
    }

    @Test
    void property_48_it_rounds_where_it_says_so_and_by_less_than_a_step() {
        Property.ofSituations(
                        48,
                        "A requirement that a policy rounds up is a multiple of the step, not less than the exact one and by less than"
                                + " a step more; what counts as collateral and is rounded down by less than a step less; a quotient that"
                                + " is not rounded is exact.",
                        RoundingTest::drawn,
                        situation -> situation.account().positions().stream()
                                .anyMatch(position -> !isWhole(situation, position)),
                        RoundingTest::isRounded)
                .holds();
    }

    private static Situation drawn(Rolls rolls) {
        Book book = new Book(rolls).cross(Ladder.FLAT);
        if (rolls.chance(60)) {
            book.cross(Ladder.STEP);
        }
        Situation situation = book.under(rolls.one(POLICIES));
        TreeMap<String, BigDecimal> balances = new TreeMap<>();
        balances.put("USDT", new BigDecimal(rolls.one("100", "99.99", "1234.5678", "0.01")));
        Account account = situation.account();
        return situation.with(Accounts.withBalances(account, balances));
    }

    private static Scalar step(Situation situation) {
        return Fraction.of(new BigDecimal(STEPS.get(POLICIES.indexOf(situation.policy()))));
    }

    private static Scalar exact(Situation situation, Position position) {
        Scalar mark = Fraction.of(Changed.mark(situation, position.instrument()));
        return mark.times(Fraction.of(position.quantity())).times(Fraction.of(new BigDecimal("0.0037")));
    }

    private static boolean isWhole(Situation situation, Position position) {
        Scalar steps = exact(situation, position).over(step(situation));
        return steps.floor().equals(steps);
    }

    private static String isRounded(Situation situation) {
        Glance glance = situation.glance();
        Scalar step = step(situation);
        Scalar profit = Scalar.ZERO;
        for (Position position : situation.account().positions()) {
            String about =
                    "position " + position.instrument() + " " + position.side().word() + " cross";
            Scalar mark = Fraction.of(Changed.mark(situation, position.instrument()));
            Scalar notional = mark.times(Fraction.of(position.quantity()));
            Scalar asked = glance.amount(about, "maintenance_margin").orElseThrow();
            String wrong = beside(asked.minus(exact(situation, position)), asked, step);
            if (!wrong.isEmpty()) {
                return about + " asks " + wrong;
            }
            Scalar initial = glance.amount(about, "initial_margin").orElseThrow();
            if (!initial.equals(notional.over(Fraction.of(position.leverage())))) {
                return about + " asks " + initial + " to open";
            }
            profit = profit.plus(Ladder.byHand(position).gain(mark));
        }
        Scalar counted = glance.amount("cross USDT", "equity").orElseThrow().minus(profit);
        Scalar exact =
                Fraction.of(Known.in(situation.account().balances(), "USDT").multiply(new BigDecimal("0.83")));
        String wrong = beside(exact.minus(counted), counted, step);
        return wrong.isEmpty() ? "" : "the balance counts " + wrong;
    }

    private static String beside(Scalar difference, Scalar rounded, Scalar step) {
        Scalar steps = rounded.over(step);
        boolean right = difference.signum() >= 0
                && difference.isLessThan(step)
                && steps.floor().equals(steps);
        return right ? "" : rounded + ", " + difference + " from the exact amount";
    }
}
