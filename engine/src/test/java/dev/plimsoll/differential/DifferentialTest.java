package dev.plimsoll.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Drools, the reference interpreter and the oracle answer random cases alike. {@code -Dplimsoll.cases=} says how many,
 * {@code -Dplimsoll.seed=} from which policy on.
 */
class DifferentialTest {
    @Test
    void engine_and_oracle_agree() {
        long wanted = Long.getLong("plimsoll.cases", Boolean.getBoolean("plimsoll.longrun") ? 10_000_000 : 10_000);
        long started = System.nanoTime();
        Differential run =
                new Differential(Path.of("target", "differential")).run(wanted, Long.getLong("plimsoll.seed", 600));
        System.out.printf(
                java.util.Locale.ROOT,
                "differential: %d cases of %d policies, %d mismatches, %d s; %s%n",
                run.cases(),
                run.policies(),
                run.wrong(),
                (System.nanoTime() - started) / 1_000_000_000,
                run.answers());

        assertThat(run.told()).isEmpty();
        assertThat(run.wrong()).isZero();
        // Each answer is common enough to be tested.
        for (String answer : new String[] {"ALLOW", "DENY", "ERROR", "HEALTHY", "ALERT", "MARGIN_CALL", "LIQUIDATE"}) {
            assertThat(run.answers().getOrDefault(answer, 0)).as(answer).isGreaterThan((int) (wanted / 500));
        }
    }
}
