package dev.plimsoll.features.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is changed of a policy with something of everything: a list beside it, recorded with {@code -Dgolden=record}.
 */
class PolicyChangesTest {
    @Test
    void the_changes_are_those_of_the_list() throws IOException {
        PolicyText text = Texts.policy("everything.margin");
        CompiledPolicy policy = text.compile().orThrow();
        String list = PolicyChanges.of(text, policy).stream()
                .map(change -> line(text, change))
                .collect(Collectors.joining());
        Path expected = Texts.FOLDER.resolve("everything.changes");
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(expected, list);
        }
        assertThat(list).isEqualTo(Files.readString(expected));
    }

    @Test
    void every_kind_of_change_is_among_them() throws IOException {
        PolicyText text = Texts.policy("everything.margin");
        List<Change> changes = PolicyChanges.of(text, text.compile().orThrow());
        assertThat(changes)
                .extracting(Change::operator)
                .containsAll(Arrays.stream(Operator.values()).toList());
    }

    @Test
    void rows_are_changed_alike_wherever_they_stand() throws IOException {
        PolicyText text = Texts.policy("files.margin");
        List<Change> changes =
                Draw.only(PolicyChanges.of(text, text.compile().orThrow()), List.of(Operator.BRACKET.word()));
        assertThat(changes)
                .filteredOn(change -> change.rule().equals("yaml"))
                .hasSize(13)
                .allMatch(change -> text.compile(change).isClean());
        for (String other : List.of("json", "here")) {
            assertThat(meanings(text, changes, other)).isEqualTo(meanings(text, changes, "yaml"));
        }
    }

    /** What the rows of one table are with each change. */
    private static List<String> meanings(PolicyText text, List<Change> changes, String table) {
        return changes.stream()
                .filter(change -> change.rule().equals(table))
                .map(change -> text.compile(change).orThrow().model().tables().get(table))
                .map(changed -> changed.rows("BTC-USDT").stream()
                        .map(row -> row.floor() + " " + row.bound() + " " + row.cells())
                        .toList()
                        .toString())
                .toList();
    }

    @Test
    void a_drawing_is_the_same_for_a_seed_and_keeps_the_order() throws IOException {
        PolicyText text = Texts.policy("everything.margin");
        List<Change> changes = PolicyChanges.of(text, text.compile().orThrow());
        List<Change> drawn = Draw.of(changes, Optional.of(10), 7);
        assertThat(drawn).hasSize(10).isEqualTo(Draw.of(changes, Optional.of(10), 7));
        assertThat(drawn).isNotEqualTo(Draw.of(changes, Optional.of(10), 8));
        assertThat(drawn).isSortedAccordingTo((one, other) -> changes.indexOf(one) - changes.indexOf(other));
        assertThat(Draw.of(changes, Optional.of(100_000), 7)).isEqualTo(changes);
    }

    @Test
    void changes_are_chosen_by_kind_and_by_rule() throws IOException {
        PolicyText text = Texts.policy("everything.margin");
        List<Change> changes = PolicyChanges.of(text, text.compile().orThrow());
        assertThat(Draw.only(changes, List.of("rule", "smallest", "most")))
                .hasSize(2)
                .allMatch(change -> change.operator() == Operator.RULE);
        assertThat(Draw.only(changes, List.of("smallest")))
                .hasSizeGreaterThan(2)
                .allMatch(change -> change.rule().equals("smallest"));
        assertThat(Draw.only(changes, List.of())).isEqualTo(changes);
    }

    private static String line(PolicyText text, Change change) {
        return change.operator().word() + " " + change.rule() + " "
                + change.at().from() + " " + change.change()
                + (text.compile(change).isClean() ? "" : "  (does not compile)") + "\n";
    }
}
