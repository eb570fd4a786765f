package dev.plimsoll.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plimsoll.hostile.ValidFiles.ValidFile;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each valid file of the repository with one word deleted, doubled or changed for the next: an answer or a diagnostic, never
 * an exception; what is accepted is answered alike by the engine and the reference interpreter.
 */
class MutatedFilesTest {
    private static final boolean ALL = Boolean.getBoolean("plimsoll.longrun");
    /** Mutants of a door; -Dmutants.seed tries others. */
    private static final int SAMPLE = Integer.getInteger("mutants.sample", 20);

    private static final long SEED = Long.getLong("mutants.seed", 1);

    /** Files that are of use only beside another. */
    private static final List<String> NEED_OTHERS =
            List.of("bybit/positions.json", "okx/positions.json", "okx/instruments.json");

    @ParameterizedTest
    @EnumSource(Door.class)
    @Timeout(36_000)
    void no_mutant_makes_anything_fail(Door door) {
        List<ValidFile> files = ValidFiles.of(door);
        if (ALL) {
            for (ValidFile file : files) {
                Mutants mutants = Mutants.of(file.text());
                for (int i = 0; i < mutants.count(); i++) {
                    open(file, mutants.get(i), i);
                }
            }
            return;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < SAMPLE; i++) {
            ValidFile file = files.get(random.nextInt(files.size()));
            Mutants mutants = Mutants.of(file.text());
            int number = random.nextInt(mutants.count());
            open(file, mutants.get(number), number);
        }
    }

    @Test
    void files_are_let_in_as_they_are() {
        List<String> refused = new ArrayList<>();
        for (Door door : Door.values()) {
            for (ValidFile file : ValidFiles.of(door)) {
                Door.Opened opened = door.open(file.name(), file.text());
                if (!opened.accepted() && !NEED_OTHERS.contains(file.name())) {
                    refused.add(door + " " + file.name() + " " + opened.diagnostics());
                }
            }
        }
        assertThat(refused).isEmpty();
    }

    private static void open(ValidFile file, String mutant, int number) {
        try {
            Words.check(file.door().open(file.name(), mutant));
        } catch (RuntimeException | StackOverflowError | AssertionError failure) {
            fail(file.door() + ", mutant " + number + " of " + file.name() + ":\n" + mutant, failure);
        }
    }
}
