package dev.plimsoll.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BracketTest {
    private static Bracket row(String floor, Optional<String> bound, String rate) {
        return new Bracket(
                new BigDecimal(floor),
                bound.map(BigDecimal::new),
                new TreeMap<>(Map.of("maintenance_rate", new BigDecimal(rate))));
    }

    @Test
    void rows_that_say_the_same_are_equal_wherever_they_stand() {
        Bracket row = row("300000", Optional.of("800000"), "0.005");
        Bracket written = new Bracket(
                row.floor(),
                row.bound(),
                row.cells(),
                Optional.of(new Span(Source.of("a.margin", "300_000: 0.5%"), 0, 7)));

        assertThat(written).isEqualTo(row).hasSameHashCodeAs(row);
        assertThat(row).isEqualTo(row("300000.00", Optional.of("800000"), "0.005"));
        assertThat(row.hashCode())
                .isNotEqualTo(row("300000", Optional.empty(), "0.005").hashCode());
    }

    @Test
    void rows_that_differ_anywhere_are_not() {
        Bracket row = row("300000", Optional.of("800000"), "0.005");

        assertThat(row).isNotEqualTo(row("300001", Optional.of("800000"), "0.005"));
        assertThat(row).isNotEqualTo(row("300000", Optional.of("800001"), "0.005"));
        assertThat(row).isNotEqualTo(row("300000", Optional.empty(), "0.005"));
        assertThat(row).isNotEqualTo(row("300000", Optional.of("800000"), "0.0065"));
        assertThat(row.equals("300000")).isFalse();
    }

    @Test
    void a_column_that_is_not_there_is_a_mistake_of_ours() {
        Bracket row = row("0", Optional.empty(), "0.004");

        assertThat(row.cell("maintenance_rate")).isEqualByComparingTo("0.004");
        assertThatThrownBy(() -> row.cell("initial_rate"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no column initial_rate");
    }
}
