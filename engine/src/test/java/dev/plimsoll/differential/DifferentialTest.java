package dev.plimsoll.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Drools, the reference interpreter and the oracle answer random cases alike. {@code -Dplimsoll.cases=} says how many,
 * {@code -Dplimsoll.minutes=} for how long, {@code -Dplimsoll.seed=} from which policy on, {@code -Dplimsoll.policies=7,9}
 * which policies alone, {@code -Dplimsoll.threads=} in how many threads.
 */
class DifferentialTest {
    private static final int MOST_KEPT = 200;
    private static final int MOST_TOLD = 5;
    private static final long MINUTE = 60_000_000_000L;

    @Test
    void engine_and_oracle_agree() {
        String chosen = System.getProperty("plimsoll.policies", "");
        Path folder = Path.of("target", "differential");
        long started = System.nanoTime();
        Differential run = new Differential(folder, MOST_KEPT);
        if (chosen.isEmpty()) {
            run.run(seeds(started), Integer.getInteger("plimsoll.threads", 2));
        } else {
            Iterator<Long> seeds =
                    Arrays.stream(chosen.split(",")).map(Long::valueOf).iterator();
            run.run(() -> seeds.hasNext() ? seeds.next() : Differential.END, 1);
        }
        System.out.printf("differential: %s, %d s%n", run, (System.nanoTime() - started) / 1_000_000_000);

        assertThat(run.mismatches().stream()
                        .limit(MOST_TOLD)
                        .map(mismatch -> mismatch.told(folder))
                        .collect(Collectors.joining("\n\n")))
                .isEmpty();
        assertThat(run.wrong()).isZero();
        // Each answer is common enough to be tested.
        long often = chosen.isEmpty() ? run.cases() / 1_000 : -1;
        for (String answer : new String[] {"ALLOW", "DENY", "ERROR", "HEALTHY", "ALERT", "MARGIN_CALL", "LIQUIDATE"}) {
            assertThat(run.answers().getOrDefault(answer, 0L)).as(answer).isGreaterThan(often);
        }
    }

    /** From one on, as many as are wanted or as the minutes allow. */
    private static LongSupplier seeds(long started) {
        boolean all = Boolean.getBoolean("plimsoll.longrun");
        long cases = Long.getLong("plimsoll.cases", all ? 10_000_000 : 200_000);
        long minutes = Long.getLong("plimsoll.minutes", Long.MAX_VALUE / MINUTE);
        AtomicLong next = new AtomicLong(Long.getLong("plimsoll.seed", 600));
        long end = next.get() + (cases + Differential.CASES_OF_A_POLICY - 1) / Differential.CASES_OF_A_POLICY;
        return () -> {
            long seed = next.getAndIncrement();
            return seed < end && System.nanoTime() - started < minutes * MINUTE ? seed : Differential.END;
        };
    }
}
