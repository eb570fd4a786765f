package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {
    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void make() {
        folder = Scaffold.of("my_policy").write(parent);
    }

    @Test
    void the_policy_is_clean_and_laid_out() {
        assertThat(Ran.of("check", "--fail-level", "warning", folder.toString()))
                .isEqualTo(new Ran(0, "1 file: 0 errors, 0 warnings\n", ""));
        assertThat(Ran.of("fmt", "--check", folder.toString())).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void the_policy_has_its_name_and_nothing_is_left_of_the_template() throws IOException {
        assertThat(Files.readString(folder.resolve("policy.margin"))).contains("\npolicy my_policy version ");
        for (String file : Scaffold.FILES) {
            assertThat(Files.readString(folder.resolve(file)))
                    .doesNotContain("NAME")
                    .endsWith("\n");
        }
    }

    @Test
    void every_command_of_its_readme_answers_yes() throws IOException {
        List<String> commands = Files.readString(folder.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("plimsoll "))
                .toList();
        assertThat(commands).hasSize(5);
        for (String command : commands) {
            Ran ran = Ran.of(inFolder(command));
            assertThat(ran.exit()).as(command + "\n" + ran.err()).isZero();
        }
        assertThat(Ran.of(inFolder(commands.get(1))).out()).startsWith("ALLOW  open_position ETH-USDT");
        assertThat(Ran.of(inFolder(commands.get(2))).out()).startsWith("HEALTHY  account demo");
        assertThat(Ran.of(inFolder(commands.get(3))).out()).startsWith("LIQUIDATE  account demo");
    }

    /** Whoever changes a rule of it sees a scenario fail. */
    @Test
    void its_scenarios_reach_all_of_it() {
        Ran ran = Ran.of(
                "spec",
                "--policy",
                folder.resolve("policy.margin").toString(),
                folder.toString(),
                "--coverage",
                "--threshold",
                "100");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("16 scenarios: 16 passed")
                .contains("table rows        5 of 5")
                .doesNotContain("not covered");
    }

    @Test
    void what_is_there_is_not_touched() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.margin"), "mine");
        assertThatThrownBy(() -> Scaffold.of("my_policy").write(parent))
                .isInstanceOf(UserFault.class)
                .hasMessage("`my_policy` is there already");
        assertThat(policy).hasContent("mine");
    }

    @Test
    void a_file_of_that_name_is_not_touched_either() throws IOException {
        Files.writeString(parent.resolve("other"), "mine");
        assertThatThrownBy(() -> Scaffold.of("other").write(parent)).hasMessage("`other` is there already");
        assertThat(parent.resolve("other")).hasContent("mine");
    }

    @Test
    void a_folder_that_is_not_there_cannot_be_written_to() {
        assertThatThrownBy(() -> Scaffold.of("other").write(parent.resolve("nowhere")))
                .hasMessage("`other` cannot be written");
    }

    @Test
    void all_files_are_written_and_no_others() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Scaffold.FILES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "My", "my-policy", "1st", "a b", "..", "a/b", "a\\b", "é", "con.txt", "_x"})
    void names_that_a_policy_cannot_have_are_refused(String name) {
        assertThatThrownBy(() -> Scaffold.of(name))
                .isInstanceOf(UserFault.class)
                .hasMessageStartingWith("`" + name + "` is no name of a policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "margin", "cap", "when"})
    void words_of_the_language_are_refused(String name) {
        assertThatThrownBy(() -> Scaffold.of(name))
                .hasMessage("`" + name + "` is a word of the language: take another name");
    }

    private String[] inFolder(String command) {
        List<String> words = new ArrayList<>();
        for (String word : List.of(command.split(" ")).subList(1, command.split(" ").length)) {
            words.add(Files.exists(folder.resolve(word)) ? folder.resolve(word).toString() : word);
        }
        return words.toArray(String[]::new);
    }
}
