package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Liquidation prices where the requirement is rounded, so that the trigger begins and ceases many times along the mark. */
class SteppedPricesTest {
    /**
     * Rounded to half a dollar the requirement has more pieces than are followed one by one: between 188 and 200 the pool is
     * in order, from 200 on it is asked for more.
     */
    @Test
    void a_price_among_very_many_small_steps_is_the_first_one() {
        Platform stepped = Platform.of("""
                policy stepped version "1"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear tick 0.01
                margin initial basic: notional / leverage
                margin maintenance small: round_down(notional, 0.5) * 1%
                margin maintenance large: entry_notional * 15% when mark_price >= entry_price overrides small
                liquidate pool: cross when equity <= maintenance_margin by close_all
                """);
        String account = """
                account: a
                settle: USDT
                balances: {USDT: 97.5}
                positions:
                  - {instrument: BTC-USDT, side: long, quantity: 7, entry_price: 200, leverage: 1, mode: cross}
                market:
                  BTC-USDT: {mark: 100, at: 2026-01-01T00:00:00Z}
                """;

        // 97.5 + 7 (M - 200) against 1 % of 7 M, rounded down to 1315.5: at 187.95 no longer above.
        assertThat(liquidationPrice(stepped, account)).isEqualByComparingTo("187.95");
    }

    /**
     * Above 2749.9375 the pool is in order, but at 2750 the requirement grows by a step and it is due once more: in a market of
     * whole prices 2750 is the last at which it is.
     */
    @Test
    void a_trigger_that_ceases_for_less_than_a_tick_is_one_that_holds() {
        Platform stepped = Platform.of("""
                policy stepped version "1"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear tick 1
                  ETH-USDT is perpetual linear
                margin initial basic: notional / leverage
                margin maintenance tenth: round_down(notional, 1) * 10%
                liquidate pool: cross when maintenance_margin / equity >= 80% by close_all
                """);
        String account = """
                account: a
                settle: USDT
                balances: {}
                positions:
                  - {instrument: BTC-USDT, side: long, quantity: 2, entry_price: 2000, leverage: 5, mode: cross}
                  - {instrument: ETH-USDT, side: long, quantity: 10, entry_price: 125, leverage: 10, mode: cross}
                market:
                  BTC-USDT: {mark: 800, at: 2026-01-01T00:00:00Z}
                  ETH-USDT: {mark: 50, at: 2026-01-01T00:00:00Z}
                """;

        // 2 M - 4750 against 80 % of 2 M in whole dollars, a tenth of it, and 50.
        assertThat(liquidationPrice(stepped, account)).isEqualByComparingTo("2750");
    }

    /** Every four dollars the requirement grows by a step, so that what has ceased may be due once more. */
    @Test
    void gaps_of_less_than_a_tick_are_passed_over_one_after_the_other() {
        String policy = """
                policy stepped version "1"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear tick TICK
                margin initial basic: notional / leverage
                margin maintenance whole: round_down(notional, 4) * RATE
                liquidate pool: cross when equity <= maintenance_margin by close_all
                """;
        String account = """
                account: a
                settle: USDT
                balances: {USDT: BALANCE}
                positions:
                  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 110, leverage: 5, mode: cross}
                market:
                  BTC-USDT: {mark: 101, at: 2026-01-01T00:00:00Z}
                """;

        // M - 100 against half of M in steps of 4: in order above 198, due at 200, in order above it.
        Platform half = Platform.of(policy.replace("RATE", "50%").replace("TICK", "2"));
        assertThat(liquidationPrice(half, account.replace("BALANCE", "10"))).isEqualByComparingTo("200");
        Platform fine = Platform.of(policy.replace("RATE", "50%").replace("TICK", "1"));
        assertThat(liquidationPrice(fine, account.replace("BALANCE", "10"))).isEqualByComparingTo("198");

        // M - 12 against 90 % of M in steps of 4: due at each step as far as 120.
        Platform nearly = Platform.of(policy.replace("RATE", "90%").replace("TICK", "4"));
        assertThat(liquidationPrice(nearly, account.replace("BALANCE", "98"))).isEqualByComparingTo("120");
        // M - 2 against all of M in steps of 4: it never ends, and twenty gaps are passed over.
        Platform endless = Platform.of(policy.replace("RATE", "100%").replace("TICK", "4"));
        assertThat(liquidationPrice(endless, account.replace("BALANCE", "108"))).isEqualByComparingTo("180");
    }

    /** Each of four hundred prices at which a cube is rounded is irrational; written exactly, they would take hours. */
    @Test
    void steps_at_irrational_prices_are_followed() {
        Platform cubic = Platform.of("""
                policy cubic version "1"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear tick 0.01
                margin initial basic: notional / leverage
                margin maintenance bent: round_up(notional * (notional / 1_000 USDT) * (notional / 1_000 USDT), 0.01) * 1%
                liquidate pool: cross when equity < maintenance_margin by close_all
                """);
        String account = """
                account: a
                settle: USDT
                balances: {USDT: 500}
                positions:
                  - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 1000, leverage: 5, mode: cross}
                market:
                  BTC-USDT: {mark: 1000, at: 2026-01-01T00:00:00Z}
                """;

        // M - 500 against 1 % of the cube of M by a million, rounded up to 125.95: less than it below 501.2595.
        assertThat(liquidationPrice(cubic, account)).isEqualByComparingTo("501.25");
    }

    private static BigDecimal liquidationPrice(Platform platform, String account) {
        return platform.assess(account)
                .positions()
                .get(0)
                .liquidationPrice()
                .value()
                .orElseThrow();
    }
}
