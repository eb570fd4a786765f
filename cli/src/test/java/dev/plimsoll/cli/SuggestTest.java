package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code spec --suggest}: what is written, and what is left alone. */
class SuggestTest {
    private static final Path FOLDER = Path.of("features/src/test/resources/coverage");

    @TempDir
    private Path folder;

    private Path policy;
    private Path feature;
    private Path suggested;

    @BeforeEach
    void copy() throws IOException {
        policy = Files.copy(FOLDER.resolve("harbour.margin"), folder.resolve("harbour.margin"));
        feature = Files.copy(FOLDER.resolve("harbour.feature"), folder.resolve("harbour.feature"));
        suggested = folder.resolve("more");
    }

    private Ran spec(Object... more) {
        String[] all = new String[more.length + 3];
        all[0] = "spec";
        all[1] = "--policy";
        all[2] = policy.toString();
        for (int i = 0; i < more.length; i++) {
            all[i + 3] = more[i].toString();
        }
        return Ran.of(all);
    }

    @Test
    void what_is_written_passes_and_is_never_written_over() throws IOException {
        Ran written = spec("--suggest", suggested, feature);
        assertThat(written.exit()).isZero();
        Path file = suggested.resolve("harbour.feature");
        assertThat(written.err()).contains("scenarios for `").contains("to `" + PolicyPaths.slashed(file) + "`");
        assertThat(spec("--coverage", "--threshold", "90", feature, suggested).exit())
                .isZero();
        String before = Files.readString(file);
        Ran again = spec("--suggest", suggested, feature);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).isEqualTo("plimsoll: `" + PolicyPaths.slashed(file) + "` is there already\n");
        assertThat(file).hasContent(before);
    }

    @Test
    void policies_of_a_folder_are_told_apart_by_their_paths() throws IOException {
        Path deeper = Files.createDirectories(folder.resolve("here/there"));
        Path inner = Files.move(policy, deeper.resolve("harbour.margin"));
        Path features = Files.createDirectories(folder.resolve("specs/here/there/harbour"));
        Path one = Files.move(feature, features.resolve("one.feature"));
        policy = folder;
        assertThat(inner).exists();
        Path taken = Files.writeString(
                Files.createDirectories(suggested).resolve("here-there-harbour.feature"), "Feature: mine\n");
        Ran ran = spec("--suggest", suggested, one);
        assertThat(ran).isEqualTo(new Ran(2, "", "plimsoll: `" + PolicyPaths.slashed(taken) + "` is there already\n"));
        assertThat(taken).hasContent("Feature: mine");
    }

    @Test
    void nothing_is_suggested_while_scenarios_fail() throws IOException {
        Files.writeString(feature, Files.readString(feature).replace("with 6x", "with 4x"));
        Ran ran = spec("--suggest", suggested, feature);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("plimsoll: nothing is suggested while scenarios fail\n");
        assertThat(suggested).doesNotExist();
    }
}
