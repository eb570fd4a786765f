package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.CheckedPolicy;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Prices solved in a common pool whose collateral is the base of what is traded: it falls with the position. BTC counts for
 * 90%, maintenance is 1% of the notional.
 */
class MovingCollateralTest {
    private static final CheckedPolicy POLICY = PolicyTexts.compiled("""
            policy coins version "1.0"
              pooled in USDT

            instruments
              BTC-USDT is perpetual linear tick 0.01
              BTC-USD  is perpetual inverse contract_size 100 USD tick 0.1
              ETH-USDT is perpetual linear tick 0.01

            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%

            collateral cash: value when asset is USDT
            collateral coin: 90% * value when asset is BTC

            liquidate pool: cross when equity <= maintenance_margin by close_all
            """);

    private static Facts coins(String amount) {
        return Facts.balance("0")
                .and("BTC", amount)
                .price("BTC", "10000")
                .mark("BTC-USDT", "10000")
                .mark("BTC-USD", "10000")
                .mark("ETH-USDT", "200");
    }

    private static String liquidation(Facts facts) {
        return text(facts.under(POLICY).positions().get(0).liquidationPrice());
    }

    private static String text(SolvedPrice price) {
        Optional<BigDecimal> rounded = price.rounded();
        return rounded.map(there -> there.stripTrailingZeros().toPlainString()).orElse("none");
    }

    /** 0.9 M + 2 (M − 10000) <= 0.02 M; were the coin to stand still, it would be 5555.55. */
    @Test
    void the_coin_behind_a_long_falls_with_it() {
        assertThat(liquidation(coins("1").cross("BTC-USDT", "LONG", "2", "10000", "5")))
                .isEqualTo("6944.44");
    }

    /** 0.9 M − 0.9 (M − 10000) <= 0.009 M. */
    @Test
    void the_coin_behind_a_short_rises_with_it() {
        assertThat(liquidation(coins("1").cross("BTC-USDT", "SHORT", "0.9", "10000", "5")))
                .isEqualTo("1000000");
    }

    /** The coin is 1% cheaper than the mark and stays so: 0.891 M + 2 (M − 10000) <= 0.02 M. */
    @Test
    void a_price_of_the_coin_that_differs_from_the_mark_moves_in_proportion() {
        assertThat(liquidation(coins("1").price("BTC", "9900").cross("BTC-USDT", "LONG", "2", "10000", "5")))
                .isEqualTo("6966.21");
    }

    /** 0.18 M + (1 − 10000/M) M <= 1% of 10000/M at M, which is 100; without maintenance 1.18 M <= 10000. */
    @Test
    void profit_in_coin_is_worth_the_price_that_moves() {
        Facts facts = coins("0.2").cross("BTC-USD", "LONG", "100", "10000", "10");
        assertThat(liquidation(facts)).isEqualTo("8559.3");
        assertThat(text(facts.under(POLICY).positions().get(0).bankruptcyPrice()))
                .isEqualTo("8474.5");
    }

    /** 9000 + 100 (M − 200) <= M. */
    @Test
    void coin_that_is_not_the_base_stands_still() {
        assertThat(liquidation(coins("1").cross("ETH-USDT", "LONG", "100", "200", "5")))
                .isEqualTo("111.11");
    }
}
