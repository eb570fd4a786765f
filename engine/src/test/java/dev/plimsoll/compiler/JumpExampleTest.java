package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.DiagnosticRenderer;
import org.junit.jupiter.api.Test;

/** The whole text of one message: the rows, the amounts on both sides of the bound, and the right value. */
class JumpExampleTest {
    @Test
    void a_deduction_that_makes_the_amount_jump() {
        String policy = "policy example version \"1.0\"\n  settles in USDT\n\n"
                + "instruments\n  BTC-USDT is perpetual linear\n\ntiers brackets from \"tiers/btc.yaml\"\n";
        String tiers = "by: notional\nmethod: marginal\nBTC-USDT:\n"
                + "  - {up_to: 250000, maintenance_rate: 0.5%, deduction: 0}\n"
                + "  - {up_to: 1000000, maintenance_rate: 1%, deduction: 1000}\n";
        ReadTables read = ReadTables.of(policy, new FolderOfTexts().with("tiers/btc.yaml", tiers));

        assertThat(DiagnosticRenderer.text(false).render(read.diagnostics())).isEqualTo("""
                error[PLM2103]: the maintenance amount jumps at 250000 USDT
                 --> tiers/btc.yaml:5:55
                  |
                5 |   - {up_to: 1000000, maintenance_rate: 1%, deduction: 1000}
                  |                                                       ^^^^ below it is 1250 USDT, above it 1500 USDT
                  = note: the bracket before ends at tiers/btc.yaml:4:5
                  = help: write `deduction: auto` (1250)
                """);
    }
}
