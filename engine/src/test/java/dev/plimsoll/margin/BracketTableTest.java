package dev.plimsoll.margin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.value.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketTableTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "99.999, 0, 0",
        "100, 0, 1",
        "100.001, 1, 1",
        "199, 1, 1",
        "200, 1, -1",
        "200.000000001, -1, -1",
        "1000000, -1, -1"
    })
    void a_bound_is_in_its_row_or_in_the_next(String amount, int upTo, int below) {
        assertThat(row(table(true, row("0", "100"), row("100", "200")), amount)).isEqualTo(upTo);
        assertThat(row(table(false, row("0", "100"), row("100", "200")), amount))
                .isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 0", "100.000000000000000001, 1", "999999999999999999999, 1"})
    void an_open_row_takes_everything_above(String amount, int row) {
        assertThat(row(table(true, row("0", "100"), row("100", null)), amount)).isEqualTo(row);
    }

    @ParameterizedTest
    @CsvSource({"BTC-USDT, 2", "ETH-USDT, 1"})
    void rows_of_its_own_replace_those_for_all(String symbol, int rows) {
        assertThat(table(true, row("0", "100"), row("100", null)).rows(symbol)).hasSize(rows);
    }

    private static int row(BracketTable table, String amount) {
        return table.row("BTC-USDT", Fraction.of(new BigDecimal(amount))).orElse(-1);
    }

    private static BracketTable table(boolean boundInRow, Bracket... rows) {
        return new BracketTable(
                "brackets",
                "notional",
                boundInRow,
                false,
                new TreeMap<>(Map.of("BTC-USDT", List.of(rows))),
                Optional.of(List.of(row("0", null))));
    }

    private static Bracket row(String floor, @Nullable String bound) {
        return new Bracket(new BigDecimal(floor), Optional.ofNullable(bound).map(BigDecimal::new), new TreeMap<>());
    }
}
