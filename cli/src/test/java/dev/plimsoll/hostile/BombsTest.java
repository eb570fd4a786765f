package dev.plimsoll.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is as large as it may be has an ordinary answer; what is larger has the code of that limit, and soon. */
class BombsTest {
    private static final int[] PERCENT = {90, 100, 110, 10_000};
    private static final int FEWEST = 120;
    /** Far more than a busy machine needs; what grows with the square takes minutes. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final boolean ALL = Boolean.getBoolean("plimsoll.longrun");
    /** Sizes that take seconds where they are let in, and parts of a second where not. */
    private static final int LARGEST = 300_000;

    private static final int LARGE = 100_000;

    private static List<Bomb> bombs() {
        List<Bomb> bombs = new ArrayList<>(PolicyBombs.all());
        bombs.addAll(DataBombs.all());
        bombs.addAll(MoreBombs.all());
        return bombs;
    }

    @Test
    void there_are_many() {
        assertThat(bombs()).extracting(Bomb::toString).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(FEWEST);
        assertThat(bombs()).extracting(Bomb::door).contains(Door.values());
    }

    @TestFactory
    Stream<DynamicTest> each_limit_holds() {
        return bombs().stream()
                .map(bomb -> DynamicTest.dynamicTest(bomb.toString(), () -> {
                    for (int percent : PERCENT) {
                        boolean fits = percent <= 100;
                        if (ALL || isQuick(bomb, percent)) {
                            Door.Opened opened = open(bomb, percent);
                            assertThat(opened.names(bomb.code()))
                                    .as("%s %% of %s: %s", percent, bomb, opened)
                                    .isEqualTo(!fits);
                            // Of what an exchange sends, only the symbol with such a number is left out.
                            boolean isLeftOut = bomb.door() == Door.CONFIGURATION
                                    && bomb.code().equals("PLM7008");
                            assertThat(opened.accepted() && !fits && !isLeftOut).isFalse();
                            Words.check(opened);
                        }
                    }
                }));
    }

    /** Of large bombs the default build tries what is just too large, and of those that are not the largest the limit. */
    private static boolean isQuick(Bomb bomb, int percent) {
        if (bomb.limit() >= LARGEST || bomb.what().equals("steps")) {
            return percent == 110;
        }
        return bomb.limit() < LARGE || percent == 100 || percent == 110;
    }

    private static Door.Opened open(Bomb bomb, int percent) {
        String text = bomb.text().apply(bomb.size(percent));
        long[] nanos = new long[1];
        Door.Opened opened = assertTimeoutPreemptively(SOON, () -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            Door.Opened answer = bomb.door().open(bomb.name(), text);
            nanos[0] = threads.getCurrentThreadCpuTime() - start;
            return answer;
        });
        if (Boolean.getBoolean("bombs.timed")) {
            System.out.printf(
                    Locale.ROOT,
                    "BOMB %6d ms %10d characters %5d %% %s%n",
                    nanos[0] / 1_000_000,
                    text.length(),
                    percent,
                    bomb);
        }
        return opened;
    }
}
