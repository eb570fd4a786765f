package dev.plimsoll.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.io.VenueJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Mistakes planted in an exchange's table, each at every place where it can be made: each is found once, at its row, with what
 * would be right where the other figures tell it.
 */
class PlantedDefectsTest {
    private static final BracketsJson SOUND = BracketsJson.bundled();
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal OPEN = new BigDecimal(Long.MAX_VALUE);

    /** Something to do at a place. */
    private interface Site {
        void at(String symbol, int row);
    }

    /** All brackets from one on; returns how many places there were. */
    private static int sites(int first, int last, Site site) {
        int sites = 0;
        for (String symbol : SOUND.tables.keySet()) {
            for (int row = first; row < SOUND.rows(symbol).size() - last; row++) {
                site.at(symbol, row);
                sites++;
            }
        }
        return sites;
    }

    private static List<Diagnostic> found(BracketsJson json) {
        return Importer.read(Venue.BINANCE, List.of(json.source()), (source, offset) -> {})
                .diagnostics();
    }

    /** The only finding has this code, and stands at this value of this row. */
    private static Diagnostic only(BracketsJson all, DiagnosticCode code, String symbol, int row, String key) {
        BracketsJson json = all.near(symbol);
        List<Diagnostic> found = found(json);
        assertThat(found).as("%s %d", symbol, row).hasSize(1);
        Diagnostic one = found.get(0);
        assertThat(one.code()).isEqualTo(code);
        assertThat(one.span().from().line()).isEqualTo(json.line(symbol, row));
        String text = one.span().text().replace("\"", "");
        assertThat(VenueJson.number(text))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(json.get(symbol, row, key)));
        return one;
    }

    private static void says(Diagnostic diagnostic, BigDecimal right) {
        assertThat(diagnostic.help())
                .hasValueSatisfying(help -> assertThat(help).startsWith("`" + plain(right) + "` would be right"));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Test
    void the_sound_table_has_no_finding() {
        assertThat(found(SOUND)).isEmpty();
        assertThat(sites(0, 0, (symbol, row) -> {})).isGreaterThan(100);
    }

    @Test
    void a_gap_is_found_and_the_deductions_say_where_it_ends() {
        int sites = sites(1, 0, (symbol, row) -> {
            BigDecimal floor = SOUND.get(symbol, row, "notionalFloor");
            BigDecimal cap = SOUND.get(symbol, row, "notionalCap");
            BigDecimal later = floor.add(cap.subtract(floor).divide(TWO));
            BracketsJson planted = SOUND.with(symbol, row, "notionalFloor", later);
            says(only(planted, TypeCode.BRACKETS_GAP, symbol, row, "notionalFloor"), floor);
        });
        assertThat(sites).isGreaterThan(90);
    }

    @Test
    void an_overlap_is_found_and_the_deductions_say_where_it_ends() {
        sites(1, 0, (symbol, row) -> {
            BigDecimal floor = SOUND.get(symbol, row, "notionalFloor");
            BigDecimal before = SOUND.get(symbol, row - 1, "notionalFloor");
            BigDecimal earlier = floor.subtract(floor.subtract(before).divide(TWO));
            BracketsJson planted = SOUND.with(symbol, row, "notionalFloor", earlier);
            says(only(planted, TypeCode.BRACKETS_OVERLAP, symbol, row, "notionalFloor"), floor);
        });
    }

    @Test
    void a_bound_that_is_wrong_is_told_from_a_start_that_is() {
        sites(0, 1, (symbol, row) -> {
            BigDecimal cap = SOUND.get(symbol, row, "notionalCap");
            BigDecimal floor = SOUND.get(symbol, row, "notionalFloor");
            BracketsJson planted = SOUND.with(
                    symbol, row, "notionalCap", cap.subtract(cap.subtract(floor).divide(TWO)));
            Diagnostic gap = only(planted, TypeCode.BRACKETS_GAP, symbol, row + 1, "notionalFloor");
            assertThat(gap.help())
                    .contains(
                            "`" + plain(cap) + "` would be right as the end of the bracket before, by the deductions");
            assertThat(gap.related())
                    .singleElement()
                    .satisfies(end -> assertThat(end.span().from().line())
                            .isEqualTo(gap.span().from().line() - 1));
        });
    }

    @Test
    void a_falling_rate_is_found_and_the_deductions_say_what_it_is() {
        sites(1, 0, (symbol, row) -> {
            BigDecimal before = SOUND.get(symbol, row - 1, "maintMarginRatio");
            BracketsJson planted = SOUND.with(symbol, row, "maintMarginRatio", before.divide(TWO));
            says(
                    only(planted, TypeCode.RATE_FALLS, symbol, row, "maintMarginRatio"),
                    SOUND.get(symbol, row, "maintMarginRatio"));
        });
    }

    @Test
    void a_rising_leverage_is_found() {
        sites(1, 0, (symbol, row) -> {
            BigDecimal before = SOUND.get(symbol, row - 1, "initialLeverage");
            BracketsJson planted = SOUND.with(symbol, row, "initialLeverage", before.add(BigDecimal.ONE));
            Diagnostic rises = only(planted, TypeCode.LEVERAGE_RISES, symbol, row, "initialLeverage");
            assertThat(rises.help()).contains(plain(before) + "x is the most that can be right");
        });
    }

    @Test
    void a_wrong_deduction_is_found_with_the_right_one() {
        sites(0, 0, (symbol, row) -> {
            BigDecimal right = SOUND.get(symbol, row, "cum");
            BracketsJson planted = SOUND.with(symbol, row, "cum", right.add(new BigDecimal("0.01")));
            says(only(planted, TypeCode.DEDUCTION_JUMPS, symbol, row, "cum"), right);
        });
    }

    @Test
    void a_rate_that_the_leverage_does_not_cover_is_found() {
        sites(0, 0, (symbol, row) -> {
            BracketsJson planted = SOUND.copy();
            BigDecimal rate = SOUND.get(symbol, row, "maintMarginRatio");
            BigDecimal most = BigDecimal.ONE.divide(rate, 0, RoundingMode.UP);
            for (int at = 0; at <= row; at++) {
                BigDecimal leverage = SOUND.get(symbol, at, "initialLeverage").max(most);
                planted.rows(symbol).get(at).put("initialLeverage", leverage);
            }
            only(planted, LintCode.RATE_ABOVE_LEVERAGE, symbol, row, "maintMarginRatio");
        });
    }

    @Test
    void brackets_in_the_wrong_order_are_found() {
        sites(1, 0, (symbol, row) -> {
            BracketsJson planted = SOUND.copy();
            Collections.swap(planted.rows(symbol), row - 1, row);
            only(planted, VenueCode.OUT_OF_ORDER, symbol, row - 1, "notionalFloor");
        });
        for (String symbol : SOUND.tables.keySet()) {
            BracketsJson planted = SOUND.copy();
            Collections.reverse(planted.rows(symbol));
            only(planted, VenueCode.OUT_OF_ORDER, symbol, 0, "notionalFloor");
        }
    }

    @Test
    void numbers_of_brackets_in_the_wrong_order_are_found() {
        sites(1, 0, (symbol, row) -> {
            BracketsJson planted = SOUND.with(symbol, row, "bracket", BigDecimal.valueOf(row));
            only(planted, VenueCode.OUT_OF_ORDER, symbol, row, "bracket");
        });
    }

    @Test
    void an_instrument_that_is_listed_twice_is_found() {
        for (String symbol : SOUND.tables.keySet()) {
            BracketsJson planted = SOUND.copy();
            planted.again = symbol;
            assertThat(found(planted)).singleElement().satisfies(twice -> {
                assertThat(twice.code()).isEqualTo(NameCode.DUPLICATE_INSTRUMENT);
                assertThat(twice.span().text()).isEqualTo("\"" + symbol + "\"");
                assertThat(twice.related().get(0).span().from().line()).isEqualTo(planted.line(symbol, 0) - 1);
            });
        }
    }

    @Test
    void a_negative_bound_is_found_but_on_the_last_bracket_where_it_means_open() {
        sites(0, 1, (symbol, row) -> {
            BracketsJson planted = SOUND.with(symbol, row, "notionalCap", BigDecimal.ONE.negate());
            says(
                    only(planted, VenueCode.NEGATIVE_BOUND, symbol, row, "notionalCap"),
                    SOUND.get(symbol, row, "notionalCap"));
        });
        for (String symbol : SOUND.tables.keySet()) {
            int last = SOUND.rows(symbol).size() - 1;
            assertThat(found(SOUND.with(symbol, last, "notionalCap", BigDecimal.ONE.negate())))
                    .isEmpty();
        }
    }

    @Test
    void a_closed_last_bracket_is_found_where_the_others_are_open() {
        BracketsJson open = SOUND.copy();
        for (String symbol : SOUND.tables.keySet()) {
            List<?> rows = SOUND.rows(symbol);
            open.rows(symbol).get(rows.size() - 1).put("notionalCap", OPEN);
        }
        assertThat(found(open)).isEmpty();
        for (String symbol : SOUND.tables.keySet()) {
            int last = SOUND.rows(symbol).size() - 1;
            BracketsJson planted = open.with(symbol, last, "notionalCap", SOUND.get(symbol, last, "notionalCap"));
            only(planted, VenueCode.CLOSED_LAST, symbol, last, "notionalCap");
        }
    }

    @Test
    void a_bracket_behind_the_open_one_is_found() {
        sites(0, 1, (symbol, row) -> {
            BracketsJson planted = SOUND.with(symbol, row, "notionalCap", OPEN);
            only(planted, TypeCode.OPEN_ROW_NOT_LAST, symbol, row + 1, "notionalCap");
        });
    }
}
