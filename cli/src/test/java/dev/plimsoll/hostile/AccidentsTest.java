package dev.plimsoll.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plimsoll.hostile.ValidFiles.ValidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Valid texts with several accidents in each, by a seed; and what once made something fail. */
class AccidentsTest {
    /** Texts a door. */
    private static final int TEXTS =
            Integer.getInteger("hostile.texts", Boolean.getBoolean("plimsoll.longrun") ? 1_000_000 : 15);

    private static final long SEED = Long.getLong("hostile.seed", 1);
    /** The first of them, to go on from where a run was left. */
    private static final int FIRST = Integer.getInteger("hostile.first", 0);
    /** After so many seconds a door is left, with what was tried until then. */
    private static final long SECONDS = Long.getLong("hostile.seconds", Long.MAX_VALUE);

    private static final Path FOUND = Samples.REPOSITORY.resolve("cli/src/test/resources/hostile");

    private static Stream<Door> doors() {
        String doors = System.getProperty("hostile.doors", "");
        return doors.isEmpty()
                ? Stream.of(Door.values())
                : Stream.of(doors.split(",")).map(Door::valueOf);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void no_accident_makes_anything_fail(Door door) throws IOException {
        Seeds seeds = Seeds.of(door);
        Tally tally = new Tally(door, Samples.REPOSITORY.resolve("cli/target/hostile"));
        for (int i = FIRST; i < TEXTS && tally.seconds() < SECONDS; i++) {
            SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + i);
            ValidFile file = seeds.draw(random);
            tally.open(file.name(), Accidents.to(file.text(), random), i);
        }
        tally.report();
        assertThat(tally.failures()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void seeds_are_let_in(Door door) {
        for (ValidFile seed : Seeds.own(door)) {
            Door.Opened opened = door.open(seed.name(), seed.text());
            assertThat(opened.accepted()).as("%s %s", seed.name(), opened).isTrue();
        }
    }

    /** Files {@code DOOR/NAME} of texts that once were not refused as they should be. */
    @Test
    void what_was_found_stays_found() throws IOException {
        try (Stream<Path> walk = Files.walk(FOUND)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            assertThat(files).isNotEmpty();
            for (Path file : files) {
                Door door = Door.valueOf(
                        Objects.requireNonNull(file.getParent()).getFileName().toString());
                open(door, file.getFileName().toString(), Samples.text(file), file.toString());
            }
        }
    }

    private static void open(Door door, String name, String text, String where) {
        try {
            Words.check(door.open(name, text));
        } catch (RuntimeException | StackOverflowError | AssertionError failure) {
            fail(door + ", " + name + ", " + where + ":\n" + text, failure);
        }
    }
}
