package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** As many instruments and brackets as the largest exchange has are no matter. */
class LargeTableTest {
    private static final int INSTRUMENTS = 600;
    private static final int ROWS = 14;

    @Test
    void six_hundred_instruments_with_eight_thousand_brackets_take_less_than_half_a_second() {
        FolderOfTexts files =
                new FolderOfTexts().with("instruments.yaml", instruments()).with("tiers.yaml", tiers());
        String policy = "policy large version \"1\"\n  settles in USDT\n\n"
                + "instruments from \"instruments.yaml\"\ntiers brackets from \"tiers.yaml\"\n";

        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = processorTime();
            ReadTables read = ReadTables.of(policy, files);
            fastest = Math.min(fastest, processorTime() - start);
            assertThat(read.diagnostics()).isEmpty();
            assertThat(read.instruments().bySymbol()).hasSize(INSTRUMENTS);
        }

        assertThat(fastest / 1_000_000).as("milliseconds").isLessThan(500);
    }

    /** Of this thread: other work on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String instruments() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < INSTRUMENTS; i++) {
            text.append("COIN").append(i).append("/USDT:USDT: {kind: perpetual, contract: linear, tick: 0.1}\n");
        }
        return text.toString();
    }

    private static String tiers() {
        StringBuilder text = new StringBuilder("by: notional\nmethod: marginal\n");
        for (int i = 0; i < INSTRUMENTS; i++) {
            text.append("COIN").append(i).append("/USDT:USDT:\n");
            for (int row = 1; row <= ROWS; row++) {
                text.append("  - {below: ").append(row * 10_000);
                text.append(", maintenance_rate: ").append(row).append('%');
                text.append(", max_leverage: ").append(90 / row).append("x, deduction: auto}\n");
            }
        }
        return text.toString();
    }
}
