package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The action, the hooks and the page about CI: what they run, run on a repository with a new policy. */
class CiFilesTest {
    @TempDir
    private static Path application;

    @TempDir
    private Path repository;

    @BeforeAll
    static void install() throws IOException {
        LauncherTest.installInto(application);
    }

    @BeforeEach
    void fill() {
        Scaffold.of("demo").write(repository);
    }

    @Test
    void the_commands_of_the_page_answer_yes_for_a_clean_policy() throws Exception {
        List<String> commands = Files.readString(Path.of("docs/ci.md"))
                .lines()
                .filter(line -> line.startsWith("plimsoll "))
                .toList();
        assertThat(commands).hasSize(7);
        for (String command : commands) {
            Ran ran = bash(command, Map.of());
            assertThat(ran.exit()).as(command + "\n" + ran.out()).isZero();
        }
        assertThat(repository.resolve("plimsoll.xml"))
                .content()
                .contains("<testsuite name=\"plimsoll check\" tests=\"1\"");
        assertThat(repository.resolve("specs.xml")).content().contains("<testsuite name=\"plimsoll spec\"");
        assertThat(repository.resolve("plimsoll.sarif")).content().contains("\"version\": \"2.1.0\"");
    }

    @Test
    void the_action_fails_with_a_command_beside_the_line() throws Exception {
        assertThat(action(".", "warning")).isEqualTo(new Ran(0, "", ""));
        spoil();
        Ran ran = action("demo/policy.margin", "error");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out())
                .startsWith("::error file=demo/policy.margin,line=")
                .contains("title=PLM3001::`levrage` is not known");
    }

    @Test
    void inputs_of_the_action_are_never_read_as_commands() throws Exception {
        assertThat(action(". $(touch hacked) `touch hacked` ;touch hacked", "error")
                        .exit())
                .isEqualTo(2);
        assertThat(repository.resolve("hacked")).doesNotExist();
    }

    @Test
    void hooks_check_and_lay_out() throws Exception {
        List<Map<String, Object>> hooks = new Yaml().load(Files.readString(Path.of(".pre-commit-hooks.yaml")));
        assertThat(hooks).extracting(hook -> hook.get("id")).containsExactly("plimsoll-check", "plimsoll-fmt");
        for (Map<String, Object> hook : hooks) {
            assertThat("demo/policy.margin").containsPattern(String.valueOf(hook.get("files")));
            assertThat(bash(hook.get("entry") + " demo/policy.margin", Map.of()).exit())
                    .isZero();
        }
        spoil();
        assertThat(bash(hooks.get(0).get("entry") + " demo/policy.margin", Map.of())
                        .exit())
                .isEqualTo(3);
    }

    private void spoil() throws IOException {
        Path policy = repository.resolve("demo/policy.margin");
        Files.writeString(policy, Files.readString(policy).replace("leverage at 5x", "levrage at 5x"));
    }

    private Ran action(String paths, String level) throws Exception {
        Map<String, Object> action = new Yaml().load(Files.readString(Path.of("action.yml")));
        Map<?, ?> runs = (Map<?, ?>) Objects.requireNonNull(action.get("runs"));
        List<?> steps = (List<?>) Objects.requireNonNull(runs.get("steps"));
        Map<?, ?> check = (Map<?, ?>) Objects.requireNonNull(steps.get(1));
        assertThat(check.get("id")).isEqualTo("check");
        String script = String.valueOf(check.get("run"));
        assertThat(script).doesNotContain("${{");
        return bash(script, Map.of("PATHS", paths, "FAIL_LEVEL", level));
    }

    private Ran bash(String script, Map<String, String> environment) throws Exception {
        // As GitHub runs steps: it ends at the first failure.
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                "-e",
                "-o",
                "pipefail",
                "-c",
                "plimsoll() { \"$GITHUB_ACTION_PATH/plimsoll\" \"$@\"; }\n" + script);
        builder.directory(repository.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("GITHUB_ACTION_PATH", application.toString());
        builder.environment().put("PLIMSOLL_ARCHIVE", "off");
        Path err = repository.resolve("err");
        Process process = builder.redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        return new Ran(exit, out, Files.readString(err));
    }
}
