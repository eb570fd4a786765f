package dev.plimsoll.properties;

import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That nothing depends on the units that amounts are in. */
class ScalingTest {
    /** Prices that do not end are rounded so far. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.000000000001");

    @Test
    void property_9_all_money_scaled() {
        List<Units> scaled = List.of(
                Units.times("1", "10"), Units.times("4", "4"), Units.times("1", "0.25"), Units.times("0.5", "0.5"));
        Property.ofSituations(
                        9,
                        "All money times k, with the policy's own amounts and bounds, and prices or quantities with it: the same"
                                + " answers, and liquidation prices times k where prices are.",
                        rolls -> Units.comparable(Situation.ofFew(rolls, 92)),
                        ScalingTest::isAnswered,
                        state -> same(state, scaled))
                .holds();
    }

    @Test
    void property_10_more_of_what_is_cheaper() {
        List<Units> scaled = List.of(Units.times("10", "1"), Units.times("0.5", "1"), Units.times("4", "1"));
        Property.ofSituations(
                        10,
                        "Quantities times k at prices over k, with the policy's own quantities and ticks: the same answers, and"
                                + " liquidation prices over k.",
                        rolls -> Units.comparable(Situation.ofFew(rolls, 92)),
                        ScalingTest::isAnswered,
                        state -> same(state, scaled))
                .holds();
    }

    @Test
    void property_11_cents() {
        Units cents = Units.times("1", "100");
        Property.ofSituations(
                        11,
                        "What is paid in, counted in cents: the same answers.",
                        rolls -> Units.comparable(Situation.ofFew(rolls, 100)),
                        ScalingTest::isAnswered,
                        state -> same(state, List.of(cents)))
                .holds();
    }

    private static boolean isAnswered(Situation state) {
        return state.isAsked()
                ? state.verdict() != Verdict.ERROR
                : !state.account().positions().isEmpty();
    }

    /** One of the units a policy, so that each is compiled once. */
    private static String same(Situation state, List<Units> scaled) {
        Units units = scaled.get(Math.floorMod(state.policy().text().hashCode(), scaled.size()));
        Situation other = units.of(state);
        return state.isAsked() ? Findings.same(state, other) : sameHealth(state, other, units);
    }

    private static String sameHealth(Situation state, Situation other, Units units) {
        List<PositionHealth> before = state.assessment().positions();
        List<PositionHealth> after = other.assessment().positions();
        if (state.assessment().status() != other.assessment().status()) {
            return state.assessment().status() + " became " + other.assessment().status();
        }
        for (int i = 0; i < before.size(); i++) {
            BigDecimal factor = units.ofPrice(state, before.get(i).instrument());
            Optional<BigDecimal> price = before.get(i).liquidationPrice().value();
            Optional<BigDecimal> scaled = after.get(i).liquidationPrice().value();
            if (before.get(i).status() != after.get(i).status() || !isScaled(price, scaled, factor)) {
                return before.get(i) + " became " + after.get(i);
            }
        }
        return "";
    }

    private static boolean isScaled(Optional<BigDecimal> price, Optional<BigDecimal> scaled, BigDecimal factor) {
        BigDecimal most = ROUNDED.multiply(factor.max(BigDecimal.ONE)).multiply(BigDecimal.valueOf(2));
        return price.isPresent() == scaled.isPresent()
                && price.map(before -> before.multiply(factor)
                                        .subtract(scaled.orElseThrow())
                                        .abs()
                                        .compareTo(most)
                                <= 0)
                        .orElse(true);
    }
}
