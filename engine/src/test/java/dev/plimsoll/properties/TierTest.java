package dev.plimsoll.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.differential.Rolls;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What random tables of ascending rates ask to keep a position. */
class TierTest {
    private static final String BRACKETED = "notional * brackets.maintenance_rate - brackets.deduction";
    private static final String BY_RATE = "notional * brackets.maintenance_rate";
    private static final Instant CHANGED = Instant.parse("2026-06-01T00:00:00Z");
    private static final int TABLES = 60;
    private static final Map<String, Table> COMPILED = new TreeMap<>();

    /** @param answers what was asked before: several properties draw the same notionals */
    private record Table(Tiers tiers, Subject policy, Map<BigDecimal, Optional<BigDecimal>> answers) {
        Table(Tiers tiers, Subject policy) {
            this(tiers, policy, new HashMap<>());
        }

        Optional<BigDecimal> asked(BigDecimal notional) {
            return answers.computeIfAbsent(notional, key -> Tiers.asked(policy, key));
        }

        /** Where the table has an answer. */
        BigDecimal of(BigDecimal notional) {
            return asked(notional).orElseThrow();
        }
    }

    /** A table and three notionals, ascending. */
    private record Drawn(Table table, BigDecimal low, BigDecimal middle, BigDecimal high) {
        @Override
        public String toString() {
            return table.policy().text() + "notionals " + low + ", " + middle + ", " + high;
        }
    }

    private static synchronized Table table(Rolls rolls, String method, String rule) {
        int number = rolls.below(TABLES);
        return COMPILED.computeIfAbsent(method + number, key -> {
            Tiers tiers = Tiers.random(new Rolls(Pool.FIRST + number));
            return new Table(tiers, Subject.of(tiers.policy(method, rule)));
        });
    }

    private static Drawn marginal(Rolls rolls) {
        return drawn(rolls, table(rolls, "marginal", BRACKETED));
    }

    private static Drawn drawn(Rolls rolls, Table table) {
        List<BigDecimal> notionals = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            notionals.add(table.tiers().notional(rolls));
        }
        notionals.sort(null);
        return new Drawn(table, notionals.get(0), notionals.get(1), notionals.get(2));
    }

    private static boolean severalRows(Drawn drawn) {
        return !drawn.table()
                .tiers()
                .row(drawn.low())
                .equals(drawn.table().tiers().row(drawn.high()));
    }

    @Test
    void property_16_what_is_split_asks_no_more() {
        Property.of(
                        16,
                        "Under marginal rates the whole asks at least what its parts ask, and more where it is in a row that"
                                + " neither part is in.",
                        TierTest::marginal,
                        drawn -> drawn.table()
                                .asked(drawn.low().add(drawn.high()))
                                .isPresent(),
                        drawn -> {
                            BigDecimal sum = drawn.low().add(drawn.high());
                            int more = drawn.table()
                                    .of(sum)
                                    .compareTo(drawn.table()
                                            .of(drawn.low())
                                            .add(drawn.table().of(drawn.high())));
                            boolean higher = !drawn.table()
                                    .tiers()
                                    .row(sum)
                                    .equals(drawn.table().tiers().row(drawn.high()));
                            return more > 0 || more == 0 && !higher
                                    ? ""
                                    : "the whole asks less than or only as much as its parts";
                        })
                .holds();
    }

    @Test
    void property_17_marginal_rates_do_not_jump() {
        Property.of(
                        17,
                        "Under marginal rates what is asked for a notional more grows by the rates between at most, from any"
                                + " notional and over any bound.",
                        TierTest::marginal,
                        drawn -> drawn.low().compareTo(drawn.high()) < 0,
                        drawn -> {
                            Tiers tiers = drawn.table().tiers();
                            BigDecimal grown = drawn.table()
                                    .of(drawn.high())
                                    .subtract(drawn.table().of(drawn.low()));
                            BigDecimal wide = drawn.high().subtract(drawn.low());
                            BigDecimal rate =
                                    tiers.rates().get(tiers.row(drawn.high()).orElseThrow());
                            return grown.compareTo(wide.multiply(rate)) <= 0
                                    ? ""
                                    : "it grows by " + grown + " over " + wide;
                        })
                .holds();
    }

    @Test
    void property_18_marginal_rates_are_convex() {
        Property.of(
                        18,
                        "Under ascending marginal rates what is asked grows with the notional, and ever faster.",
                        TierTest::marginal,
                        drawn -> drawn.low().compareTo(drawn.middle()) < 0
                                && drawn.middle().compareTo(drawn.high()) < 0
                                && severalRows(drawn),
                        drawn -> {
                            BigDecimal first = drawn.table()
                                    .of(drawn.middle())
                                    .subtract(drawn.table().of(drawn.low()));
                            BigDecimal second = drawn.table()
                                    .of(drawn.high())
                                    .subtract(drawn.table().of(drawn.middle()));
                            boolean grows = first.signum() > 0 && second.signum() > 0;
                            // Slopes compared on products.
                            int slope = first.multiply(drawn.high().subtract(drawn.middle()))
                                    .compareTo(second.multiply(drawn.middle().subtract(drawn.low())));
                            return grows && slope <= 0 ? "" : "it grows by " + first + " and then by " + second;
                        })
                .holds();
    }

    @Test
    void property_19_deductions_are_the_slabs() {
        Property.of(
                        19,
                        "Rate times notional less the deduction that is worked out is the sum of the slabs, exactly.",
                        TierTest::marginal,
                        drawn -> true,
                        drawn -> {
                            BigDecimal slabs = drawn.table().tiers().slabs(drawn.high());
                            BigDecimal asked = drawn.table().of(drawn.high());
                            return asked.compareTo(slabs) == 0 ? "" : "asks " + asked + ", the slabs " + slabs;
                        })
                .holds();
    }

    @Test
    void property_20_nothing_asks_nothing_and_the_highest_rate_is_the_most() {
        Property.of(
                        20,
                        "More than nothing is asked for a notional and at most its highest rate; for the smallest one next to"
                                + " nothing.",
                        rolls -> drawn(
                                rolls,
                                rolls.chance(50)
                                        ? table(rolls, "marginal", BRACKETED)
                                        : table(rolls, "whole", BY_RATE)),
                        drawn -> true,
                        drawn -> {
                            BigDecimal smallest = new BigDecimal("0.000000000001");
                            for (BigDecimal notional : new BigDecimal[] {drawn.high(), smallest}) {
                                BigDecimal asked = drawn.table().of(notional);
                                BigDecimal most =
                                        notional.multiply(drawn.table().tiers().highest());
                                if (asked.signum() <= 0 || asked.compareTo(most) > 0) {
                                    return notional + " asks " + asked;
                                }
                            }
                            return "";
                        })
                .holds();
    }

    /** At nothing the requirement is nothing: an empty place asks none of a request. */
    @Test
    void nothing_held_asks_nothing() {
        for (int i = 0; i < TABLES; i++) {
            Subject policy = Subject.of(Tiers.random(new Rolls(i)).policy("marginal", BRACKETED)
                    + "require empty: position.maintenance_margin = 0 on open_position\n");
            Situation empty = Tiers.holding(policy, BigDecimal.ONE);
            Situation asked = empty.with(Accounts.withPositions(empty.account(), List.of()));
            assertThat(asked.with(Asking.toOpen("ONE-USDT", BigDecimal.ONE))
                            .verdict()
                            .name())
                    .isEqualTo("ALLOW");
        }
    }

    @Test
    void property_21_exactly_one_row_is_for_a_notional() {
        Property.of(
                        21,
                        "Exactly the row whose bounds hold a notional gives its rate; beyond a closed last row there is none.",
                        rolls -> {
                            Drawn within = drawn(rolls, table(rolls, "whole", BY_RATE));
                            BigDecimal beyond = new BigDecimal(500_000 + rolls.below(1_000_000));
                            BigDecimal notional = rolls.chance(30) ? beyond : edge(rolls, within);
                            return new Drawn(within.table(), within.low(), within.middle(), notional);
                        },
                        drawn -> true,
                        drawn -> {
                            Optional<BigDecimal> expected = drawn.table()
                                    .tiers()
                                    .row(drawn.high())
                                    .map(row -> drawn.table()
                                            .tiers()
                                            .rates()
                                            .get(row)
                                            .multiply(drawn.high()));
                            Optional<BigDecimal> asked = drawn.table().asked(drawn.high());
                            boolean same = expected.isPresent() == asked.isPresent()
                                    && expected.map(want -> want.compareTo(asked.get()) == 0)
                                            .orElse(true);
                            return same ? "" : "asks " + asked + ", the row " + expected;
                        })
                .holds();
    }

    /** The bound of a closed last row itself, or another notional. */
    private static BigDecimal edge(Rolls rolls, Drawn within) {
        Optional<BigDecimal> closed = within.table().tiers().closed();
        return closed.isPresent() && rolls.chance(40) ? closed.get() : within.high();
    }

    /** A table whose rates are others from a day on, so many times as high. */
    private record Changing(Table table, BigDecimal factor, BigDecimal notional, Instant now) {
        /** The rates of the former table before the day, of the new one from its first instant. */
        BigDecimal expected() {
            BigDecimal former = table.tiers().slabs(notional);
            return now.isBefore(CHANGED) ? former : former.multiply(factor);
        }

        BigDecimal asked() {
            return Tiers.asked(table.policy(), notional, now).orElseThrow();
        }

        @Override
        public String toString() {
            return table.policy().text() + "notional " + notional + " at " + now;
        }
    }

    @Test
    void property_22_new_rates_hold_from_their_day() {
        Map<Integer, Table> compiled = new TreeMap<>();
        Property.of(
                        22,
                        "Where other rates take effect on a day, positions that are held ask by the former ones before it, and by"
                                + " the new ones from its first instant.",
                        rolls -> {
                            int number = rolls.below(TABLES);
                            // Lower rates too: of two that both held the higher would be asked.
                            BigDecimal factor = new BigDecimal(number % 2 == 0 ? "2" : "0.5");
                            Table both = compiled.computeIfAbsent(number, key -> changing(key, factor));
                            Instant now = CHANGED.plusMillis(rolls.one(-1, 0, 1, -86_400_000, 86_400_000));
                            return new Changing(both, factor, both.tiers().notional(rolls), now);
                        },
                        drawn -> true,
                        drawn -> {
                            BigDecimal asked = drawn.asked();
                            BigDecimal expected = drawn.expected();
                            return asked.compareTo(expected) == 0 ? "" : "asks " + asked + " and not " + expected;
                        })
                .holds();
    }

    private static Table changing(int number, BigDecimal factor) {
        Tiers tiers = Tiers.random(new Rolls(Pool.FIRST + number));
        String text = tiers.policy("marginal", BRACKETED + " effective from 2020-01-01 until 2026-06-01")
                + tiers.times(factor).table("later", "marginal")
                + "margin maintenance later_kept: notional * later.maintenance_rate - later.deduction"
                + " effective from 2026-06-01\n";
        return new Table(tiers, Subject.of(text));
    }
}
