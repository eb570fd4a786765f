package dev.plimsoll.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    @ParameterizedTest
    @CsvSource({
        "leverage, leverage, 0",
        "levrage, leverage, 1",
        "leveraeg, leverage, 1",
        "leeverage, leverage, 1",
        "leverags, leverage, 1",
        "equtiy, equity, 1",
        "margin_cal, margin_call, 1",
        "abcd, badc, 2",
        "'', abc, 2147483647"
    })
    void swaps_of_neighbours_count_as_one(String from, String to, int distance) {
        assertThat(Suggestions.distance(from, to)).isEqualTo(distance);
    }

    @Test
    void the_nearest_wins_and_among_equals_the_first() {
        assertThat(Suggestions.closest("equty", List.of("quantity", "equity", "equality")))
                .contains("equity");
        assertThat(Suggestions.closest("cat", List.of("car", "cap"))).contains("car");
    }

    @Test
    void at_most_a_third_may_differ() {
        assertThat(Suggestions.closest("notinal", List.of("notional"))).contains("notional");
        assertThat(Suggestions.closest("ntnl", List.of("notional"))).isEmpty();
        assertThat(Suggestions.closest("ab", List.of("xy"))).isEmpty();
        assertThat(Suggestions.closest("", List.of("a"))).isEmpty();
        assertThat(Suggestions.closest("x", List.of())).isEmpty();
    }

    @Test
    void two_letters_may_be_swapped() {
        assertThat(Suggestions.closest("si", List.of("in", "is"))).contains("is");
    }

    @Test
    void long_words_are_not_compared() {
        assertThat(Suggestions.closest("a".repeat(100_000), List.of("a".repeat(100_001))))
                .isEmpty();
    }

    @Test
    void help_names_the_word() {
        assertThat(Suggestions.help("equty", List.of("equity"))).contains("did you mean `equity`?");
    }
}
