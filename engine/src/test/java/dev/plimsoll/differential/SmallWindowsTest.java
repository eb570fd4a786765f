package dev.plimsoll.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Market;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.source.Source;
import org.junit.jupiter.api.Test;

/** Triggers that change for less than a tick of prices, as the engine and the oracle tell them. */
class SmallWindowsTest {
    private static final String POLICY = """
            policy stepped version "1"
              settles in USDT
            instruments
              BTC-USDT is perpetual linear tick 1
              ETH-USDT is perpetual linear
            margin initial basic: notional / leverage
            margin maintenance tenth: round_down(notional, 1) * 10%
            liquidate pool: cross when maintenance_margin / equity >= 80% by close_all
            """;

    private static final String ACCOUNT = """
            account: a
            settle: USDT
            balances: {}
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 2, entry_price: 2000, leverage: 5, mode: cross}
              - {instrument: ETH-USDT, side: long, quantity: 10, entry_price: 125, leverage: 10, mode: cross}
            market:
              BTC-USDT: {mark: 800, at: 2026-06-01T00:00:00Z}
              ETH-USDT: {mark: 50, at: 2026-06-01T00:00:00Z}
            """;

    /** At 2749.9375 the pool is in order, at 2750 due once more, and in order beyond it. */
    @Test
    void what_ceases_for_less_than_a_tick_is_told_as_it_holds() {
        DataSchema schema =
                DataSchema.of(PolicyCompiler.compile(Source.of("policy.margin", POLICY), new FolderOfTexts())
                        .orThrow()
                        .model());
        AccountFile file = Inputs.account(Source.of("account.yaml", ACCOUNT), schema)
                .orThrow()
                .value();

        assertThat(new Platform(POLICY)
                        .assess(file.account(), file.market().orElse(Market.EMPTY), Platform.Depth.WHOLE)
                        .differences())
                .isEmpty();
    }
}
