package dev.plimsoll.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each law on a table of three rows, broken in each row in turn. */
class BracketLawsTest {
    /** {@code 0..100 | 100..500 | 500..}, rates 1%, 2%, 5%, leverages 50x, 20x, 5x, right deductions. */
    private static List<Bracket> good() {
        return new ArrayList<>(List.of(
                row("0", "100", "0.01", "0.02", "50", "0"),
                row("100", "500", "0.02", "0.05", "20", "1"),
                row("500", "", "0.05", "0.2", "5", "16")));
    }

    @Test
    void a_good_table_breaks_none() {
        assertThat(BracketLaws.breaches(good(), true)).isEmpty();
        assertThat(BracketLaws.breaches(good(), false)).isEmpty();
    }

    @Test
    void no_rows_break_none() {
        assertThat(BracketLaws.breaches(List.of(), true)).isEmpty();
    }

    @Test
    void a_row_starts_where_the_row_before_ends() {
        for (int at = 0; at < 3; at++) {
            List<Bracket> late = good();
            late.set(at, from(late.get(at), late.get(at).floor().add(BigDecimal.ONE)));
            assertThat(said(late)).containsExactly(Law.GAP + " " + at + " from");

            List<Bracket> early = good();
            early.set(at, from(early.get(at), early.get(at).floor().subtract(BigDecimal.ONE)));
            assertThat(said(early)).containsExactly(Law.OVERLAP + " " + at + " from");
        }
    }

    @Test
    void a_row_ends_above_its_start() {
        for (String bound : List.of("0", "-1")) {
            List<Bracket> rows = good();
            rows.set(0, to(rows.get(0), bound));
            rows.set(1, from(rows.get(1), new BigDecimal(bound)));
            assertThat(said(rows)).containsExactly(Law.OVERLAP + " 0 bound");
        }
        for (String bound : List.of("100", "99.999", "1")) {
            List<Bracket> rows = good();
            rows.set(1, to(rows.get(1), bound));
            rows.set(2, from(rows.get(2), new BigDecimal(bound)));
            assertThat(said(rows)).containsExactly(Law.OVERLAP + " 1 bound");
        }
    }

    @Test
    void only_the_last_row_is_open() {
        for (int at = 0; at < 2; at++) {
            List<Bracket> rows = good();
            Bracket row = rows.get(at);
            rows.set(at, new Bracket(row.floor(), Optional.empty(), row.cells()));
            assertThat(said(rows)).containsExactly(Law.OPEN_ROW_IS_LAST + " " + (at + 1) + " from");
        }
    }

    @Test
    void rates_never_fall() {
        for (String column : List.of("maintenance_rate", "initial_rate")) {
            for (int at = 1; at < 3; at++) {
                List<Bracket> rows = good();
                BigDecimal before = rows.get(at - 1).cell(column);
                rows.set(at, with(rows.get(at), column, before.subtract(new BigDecimal("0.0001"))));
                assertThat(said(rows)).contains(Law.RATE_RISES + " " + at + " " + column);

                rows.set(at, with(rows.get(at), column, before));
                assertThat(said(rows)).doesNotContain(Law.RATE_RISES + " " + at + " " + column);
            }
        }
    }

    @Test
    void maximum_leverage_never_rises() {
        for (int at = 1; at < 3; at++) {
            List<Bracket> rows = good();
            BigDecimal before = rows.get(at - 1).cell("max_leverage");
            rows.set(at, with(rows.get(at), "max_leverage", before.add(new BigDecimal("0.01"))));
            assertThat(said(rows)).contains(Law.LEVERAGE_FALLS + " " + at + " max_leverage");

            rows.set(at, with(rows.get(at), "max_leverage", before));
            assertThat(said(rows)).doesNotContain(Law.LEVERAGE_FALLS + " " + at + " max_leverage");
        }
    }

    @Test
    void rates_are_from_0_to_1_and_leverages_at_least_1() {
        for (int at = 0; at < 3; at++) {
            for (String column : List.of("maintenance_rate", "initial_rate")) {
                assertThat(possible(at, column, "-0.000001")).isFalse();
                assertThat(possible(at, column, "0")).isTrue();
                assertThat(possible(at, column, "1")).isTrue();
                assertThat(possible(at, column, "1.000001")).isFalse();
            }
            assertThat(possible(at, "max_leverage", "0.999")).isFalse();
            assertThat(possible(at, "max_leverage", "1")).isTrue();
        }
    }

    private static boolean possible(int at, String column, String value) {
        List<Bracket> rows = good();
        rows.set(at, with(rows.get(at), column, new BigDecimal(value)));
        return !said(rows).contains(Law.POSSIBLE + " " + at + " " + column);
    }

    @Test
    void deductions_keep_the_amount_continuous() {
        for (int at = 0; at < 3; at++) {
            for (String off : List.of("0.000000000000000001", "-1")) {
                List<Bracket> rows = good();
                BigDecimal right = rows.get(at).cell("maintenance_deduction");
                rows.set(at, with(rows.get(at), "maintenance_deduction", right.add(new BigDecimal(off))));

                assertThat(BracketLaws.breaches(rows, true)).singleElement().satisfies(breach -> {
                    assertThat(breach.law()).isEqualTo(Law.AMOUNT_IS_CONTINUOUS);
                    assertThat(breach.right()).isEqualByComparingTo(right);
                });
                assertThat(BracketLaws.breaches(rows, false)).isEmpty();
            }
        }
    }

    @Test
    void where_a_rate_breaks_a_law_its_deduction_is_not_looked_at() {
        List<Bracket> rows = good();
        rows.set(1, with(rows.get(1), "maintenance_rate", new BigDecimal("0.002")));

        assertThat(said(rows)).containsExactly(Law.RATE_RISES + " 1 maintenance_rate");
    }

    /** Rows in order but with a leverage that rises: its deductions are looked at, and all is told by row. */
    @Test
    void breaches_are_told_by_row_and_law() {
        List<Bracket> rows = good();
        rows.set(1, with(rows.get(1), "maintenance_deduction", new BigDecimal("7")));
        rows.set(2, with(rows.get(2), "max_leverage", new BigDecimal("21")));
        rows.set(2, with(rows.get(2), "maintenance_deduction", new BigDecimal("17")));

        assertThat(said(rows))
                .containsExactly(
                        Law.AMOUNT_IS_CONTINUOUS + " 1 maintenance_deduction",
                        Law.LEVERAGE_FALLS + " 2 max_leverage",
                        Law.AMOUNT_IS_CONTINUOUS + " 2 maintenance_deduction");
    }

    @Test
    void a_rate_that_not_every_row_has_has_no_deductions_to_compare() {
        List<Bracket> rows = good();
        SortedMap<String, BigDecimal> cells = new TreeMap<>(rows.get(2).cells());
        cells.remove("maintenance_rate");
        rows.set(2, new Bracket(rows.get(2).floor(), rows.get(2).bound(), cells));
        rows.set(1, with(rows.get(1), "maintenance_deduction", new BigDecimal("7")));

        assertThat(said(rows)).isEmpty();
    }

    @Test
    void a_breach_names_the_limit_that_is_kept() {
        List<Bracket> rows = good();
        rows.set(0, with(rows.get(0), "maintenance_rate", new BigDecimal("-0.1")));
        assertThat(BracketLaws.breaches(rows, false).get(0).right()).isEqualByComparingTo("0");
        rows.set(0, with(rows.get(0), "maintenance_rate", new BigDecimal("1.1")));
        assertThat(BracketLaws.breaches(rows, false).get(0).right()).isEqualByComparingTo("1");
    }

    @Test
    void a_deduction_that_is_not_given_keeps_its_law() {
        List<Bracket> rows = good();
        for (int at = 0; at < 3; at++) {
            SortedMap<String, BigDecimal> cells = new TreeMap<>(rows.get(at).cells());
            cells.remove("maintenance_deduction");
            rows.set(at, new Bracket(rows.get(at).floor(), rows.get(at).bound(), cells));
        }
        assertThat(BracketLaws.breaches(rows, true)).isEmpty();
    }

    @Test
    void what_a_position_holds_at_its_maximum_leverage_covers_the_maintenance_rate() {
        for (int at = 0; at < 3; at++) {
            List<Bracket> rows = good();
            BigDecimal limit = BigDecimal.ONE.divide(rows.get(at).cell("max_leverage"));
            rows.set(at, with(rows.get(at), "maintenance_rate", limit));
            assertThat(said(rows)).contains(Law.LEVERAGE_COVERS_RATE + " " + at + " maintenance_rate");

            rows.set(at, with(rows.get(at), "maintenance_rate", limit.subtract(new BigDecimal("0.000001"))));
            assertThat(said(rows)).doesNotContain(Law.LEVERAGE_COVERS_RATE + " " + at + " maintenance_rate");
        }
    }

    @Test
    void the_initial_rate_covers_the_maintenance_rate() {
        for (int at = 0; at < 3; at++) {
            List<Bracket> rows = good();
            BigDecimal maintenance = rows.get(at).cell("maintenance_rate");
            rows.set(at, with(rows.get(at), "initial_rate", maintenance));
            assertThat(said(rows)).doesNotContain(Law.INITIAL_COVERS_MAINTENANCE + " " + at + " initial_rate");

            for (int before = 0; before < at; before++) {
                rows.set(before, with(rows.get(before), "initial_rate", BigDecimal.ZERO));
            }
            rows.set(at, with(rows.get(at), "initial_rate", maintenance.subtract(new BigDecimal("0.000001"))));
            assertThat(said(rows)).contains(Law.INITIAL_COVERS_MAINTENANCE + " " + at + " initial_rate");
        }
    }

    private static List<String> said(List<Bracket> rows) {
        return BracketLaws.breaches(rows, true).stream()
                .map(breach -> breach.law() + " " + breach.row() + " " + breach.column())
                .toList();
    }

    private static Bracket from(Bracket row, BigDecimal floor) {
        return new Bracket(floor, row.bound(), row.cells());
    }

    private static Bracket to(Bracket row, String bound) {
        return new Bracket(row.floor(), Optional.of(new BigDecimal(bound)), row.cells());
    }

    private static Bracket with(Bracket row, String column, BigDecimal value) {
        SortedMap<String, BigDecimal> cells = new TreeMap<>(row.cells());
        cells.put(column, value);
        return new Bracket(row.floor(), row.bound(), cells);
    }

    private static Bracket row(
            String floor, String bound, String maintenance, String initial, String leverage, String deduction) {
        SortedMap<String, BigDecimal> cells = new TreeMap<>();
        cells.put("maintenance_rate", new BigDecimal(maintenance));
        cells.put("initial_rate", new BigDecimal(initial));
        cells.put("max_leverage", new BigDecimal(leverage));
        cells.put("maintenance_deduction", new BigDecimal(deduction));
        return new Bracket(
                new BigDecimal(floor), bound.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(bound)), cells);
    }
}
