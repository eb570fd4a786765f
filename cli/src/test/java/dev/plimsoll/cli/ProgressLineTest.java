package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final Source LARGE = Source.of("a.json", " ".repeat(1000));
    private static final Source OTHER = Source.of("other.json", " ".repeat(10));

    private final List<String> drawn = new ArrayList<>();

    @Test
    void a_line_is_drawn_over_the_one_before_and_taken_away_at_the_end() {
        ProgressLine line = new ProgressLine(true, drawn::add);
        line.at(LARGE, 10);
        line.at(LARGE, 20);
        line.at(LARGE, 500);
        line.at(OTHER, 1);
        line.end();
        assertThat(drawn)
                .containsExactly(
                        "\rreading a.json … 1%",
                        "\rreading a.json … 50%",
                        "\rreading other.json … 10%",
                        "\r" + " ".repeat("reading other.json … 10%".length()) + "\r");
    }

    @Test
    void where_nobody_looks_nothing_is_drawn() {
        ProgressLine line = new ProgressLine(false, drawn::add);
        line.at(LARGE, 10);
        line.end();
        assertThat(drawn).isEmpty();
    }
}
