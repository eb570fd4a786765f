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
import org.junit.jupiter.params.provider.EnumSource;

/** Valid files with several accidents in each, by a seed; and what once made something fail. */
class AccidentsTest {
    /** Texts a door. */
    private static final int TEXTS =
            Integer.getInteger("hostile.texts", Boolean.getBoolean("plimsoll.longrun") ? 1_000_000 : 15);

    private static final long SEED = Long.getLong("hostile.seed", 1);

    private static final Path FOUND = Samples.REPOSITORY.resolve("cli/src/test/resources/hostile");

    /** What means something to a reader of one of the formats. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            ":",
            ": ",
            ",",
            "- ",
            "-",
            "?",
            "&a ",
            "*a",
            "!!x ",
            "|",
            ">",
            "'",
            "\"",
            "\\",
            "\n",
            "\t",
            " ",
            "#",
            "%",
            "@",
            "`",
            "---\n",
            "...\n",
            "<<: ",
            "~",
            "null",
            "true",
            "0",
            "1",
            "-1",
            "0.0",
            "1e9",
            "010",
            "9999999999999999999999",
            "0.000000000000000001",
            "\u0000",
            "\u202e",
            "😀",
            "\ud83d",
            "\r",
            "\u2028",
            "\\u0000",
            "/*",
            "//",
            "NaN",
            "0x",
            "+",
            "5x",
            "1%",
            "300 USDT",
            "BTC-USDT",
            "∞",
            "is ",
            "and ",
            "where ",
            "any position ",
            "sum of ",
            "in ",
            "not ",
            "overrides ",
            "when ",
            "at ",
            "because \"{cap}\"",
            "Scenario: x\n",
            "Examples:\n",
            "| ",
            "Given ",
            "\"\"\"",
            "# language: tr\n");

    @ParameterizedTest
    @EnumSource(Door.class)
    void no_accident_makes_anything_fail(Door door) {
        List<ValidFile> files = ValidFiles.of(door);
        for (int i = 0; i < TEXTS; i++) {
            SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + i);
            ValidFile file = files.get(random.nextInt(files.size()));
            StringBuilder text = new StringBuilder(file.text());
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                accident(text, random);
            }
            open(door, file.name(), text.toString(), "seed " + SEED + ", text " + i);
        }
    }

    private static void accident(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(8));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        int from = random.nextInt(text.length());
        String other = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(60)));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.replace(at, end, piece);
            case 3 -> text.insert(at, other);
            default -> text.insert(at, piece);
        }
        if (text.isEmpty()) {
            text.append(piece);
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
