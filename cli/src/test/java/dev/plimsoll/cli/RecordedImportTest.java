package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * All brackets of an exchange as recorded on two days: imported without a finding, accepted as a policy's files, and the same
 * as what was imported. The recordings are in the folder {@code venues} of {@code -Dplimsoll.recordings=DIR}.
 */
class RecordedImportTest {
    private static final Path POLICY = Path.of("cli/src/test/resources/venues/imported.margin");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "cli/src/test/resources/venues/binance.json, 3, 11",
        "venues/binance-usdm-tiers-2024-10-24.json, 349, 2805",
        "venues/binance-usdm-tiers-2025-11-16.json, 588, 5299"
    })
    void import_then_check_then_conform_is_clean(String name, int instruments, int brackets) throws IOException {
        String recordings = System.getProperty("plimsoll.recordings", "");
        boolean recorded = name.startsWith("venues/");
        Path file = recorded ? Path.of(recordings, name) : Path.of(name);
        assumeThat(!recorded || (!recordings.isEmpty() && Files.exists(file)))
                .as("skipped: no %s in -Dplimsoll.recordings", name)
                .isTrue();
        Ran imported =
                Ran.of("import", "binance", file.toString(), "--out", folder.toString(), "--fail-level", "warning");
        assertThat(imported.exit()).isZero();
        assertThat(imported.out())
                .startsWith(instruments + " instruments, " + brackets + " brackets: 0 errors, 0 warnings; wrote ");
        Path policy = Files.copy(POLICY, folder.resolve("imported.margin"));
        assertThat(Ran.of("check", "--fail-level", "warning", policy.toString()).exit())
                .isZero();
        Ran conform = Ran.of("conform", "--policy", policy.toString(), "--venue", "binance", file.toString());
        assertThat(conform.exit()).isZero();
        assertThat(conform.out())
                .startsWith(instruments + " instruments compared by `brackets`: " + instruments + " alike, 0");
    }
}
