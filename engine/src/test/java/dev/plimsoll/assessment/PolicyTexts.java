package dev.plimsoll.assessment;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Source;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Small policies from text, compiled once each. */
final class PolicyTexts {
    private static final Map<String, CheckedPolicy> COMPILED = new ConcurrentHashMap<>();

    /** One pool in USDT, three linear instruments, ADA with a closed last bracket; prices fresh for a minute. */
    private static final String HEAD = """
            policy test version "1.0"
              settles in USDT
              prices fresh for 60s

            instruments
              BTC-USDT is perpetual linear tick 0.01 lot 0.001 BTC
              ETH-USDT is perpetual linear tick 0.01
              ADA-USDT is perpetual linear tick 0.0001

            tiers brackets by notional
              for ADA-USDT
                up to 100_000 USDT: max_leverage 50x
              for all
                above: max_leverage 50x

            group altcoins is ADA-USDT

            attribute account.experience is optional one of beginner, expert
            """;

    private static final String LIQUIDATION = """
            alert thin: cross when cross.equity / cross.maintenance_margin <= 300%

            liquidate isolated_position: position
              when mode is isolated and equity <= maintenance_margin
              by cancel_orders, close
              loss limited to margin

            liquidate cross_pool: cross
              when equity <= maintenance_margin
              by cancel_orders, close_all
            """;

    private static final String GUIDE = """
            cap cross_leverage: leverage at 5x when mode is cross
            cap isolated_leverage: leverage at 20x when mode is isolated
            cap altcoin_leverage: leverage at 10x when mode is isolated and instrument in altcoins

            lock mode_lock: switch_mode while has_open_position or has_open_orders
            lock margin_out: remove_margin while after.position.equity < after.position.initial_margin

            advise no_stop: open_position when mode is cross and stop_loss is missing

            never over_five: allowed open_position when mode is cross and opens > 0 and leverage > 5x
            """;

    private PolicyTexts() {}

    /** The guides' platform: leverage caps, the mode lock, 1% maintenance, liquidation, advice, a property. */
    static CheckedPolicy guide() {
        return with(GUIDE);
    }

    /** Initial margin notional / leverage, 1% maintenance, liquidation; and these rules. */
    static CheckedPolicy with(String rules) {
        return with("1%", rules);
    }

    static CheckedPolicy with(String maintenanceRate, String rules) {
        return bare("""
                margin initial basic: notional / leverage
                margin maintenance flat: notional * %s

                """.formatted(maintenanceRate) + LIQUIDATION + rules);
    }

    /** These rules alone. */
    static CheckedPolicy bare(String rules) {
        return compiled(HEAD + "\n" + rules);
    }

    static CheckedPolicy compiled(String text) {
        return COMPILED.computeIfAbsent(text, PolicyTexts::compile);
    }

    private static CheckedPolicy compile(String text) {
        Outcome<CompiledPolicy> outcome = PolicyCompiler.compile(Source.of("test.margin", text), new FolderOfTexts());
        return outcome.value()
                .orElseThrow(() -> new AssertionError(outcome.diagnostics().toString()))
                .model();
    }
}
