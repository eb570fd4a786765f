package dev.plimsoll.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Drools, the reference interpreter and the oracle answer random cases alike. {@code -Dplimsoll.cases=} says how many,
 * {@code -Dplimsoll.seed=} from which policy on, {@code -Dplimsoll.policies=7,9} which policies alone.
 */
class DifferentialTest {
    private static final int MOST_KEPT = 200;
    private static final int MOST_TOLD = 5;

    @Test
    void engine_and_oracle_agree() {
        long wanted = Long.getLong("plimsoll.cases", Boolean.getBoolean("plimsoll.longrun") ? 10_000_000 : 200_000);
        String chosen = System.getProperty("plimsoll.policies", "");
        int threads = Integer.getInteger("plimsoll.threads", 2);
        Path folder = Path.of("target", "differential");
        long started = System.nanoTime();
        Differential run = new Differential(folder, MOST_KEPT);
        if (chosen.isEmpty()) {
            run.run(wanted, Long.getLong("plimsoll.seed", 600), threads);
        } else {
            Iterator<Long> seeds = Arrays.stream(chosen.split(",")).map(Long::valueOf).iterator();
            run.run(() -> seeds.hasNext() ? seeds.next() : Long.MAX_VALUE, Long.MAX_VALUE, 1);
        }
        System.out.printf(
                java.util.Locale.ROOT,
                "differential: %d cases of %d policies, %d mismatches, %d s; %s%n",
                run.cases(),
                run.policies(),
                run.wrong(),
                (System.nanoTime() - started) / 1_000_000_000,
                run.answers());

        assertThat(run.mismatches().stream()
                        .limit(MOST_TOLD)
                        .map(mismatch -> mismatch.told(folder))
                        .collect(Collectors.joining("\n\n")))
                .isEmpty();
        assertThat(run.wrong()).isZero();
        // Each answer is common enough to be tested.
        long often = chosen.isEmpty() ? run.cases() / 500 : -1;
        for (String answer : new String[] {"ALLOW", "DENY", "ERROR", "HEALTHY", "ALERT", "MARGIN_CALL", "LIQUIDATE"}) {
            assertThat(run.answers().getOrDefault(answer, 0L)).as(answer).isGreaterThan(often);
        }
    }
}
