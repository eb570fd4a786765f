package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The liquidation price that is printed liquidates, and one step before it nothing does; whatever the rates hang on. */
class PriceBoundaryTest {
    private static final int EACH = 20;
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    /**
     * Single positions in a pool.
     *
     * @param smallest the smallest quantity that is held; the largest is {@code times} as large
     * @param value of one unit of quantity, about; 3% to 53% of it stand behind the position
     */
    @ParameterizedTest
    @CsvSource({
        "gate_usdt, BTC_USDT, USDT, 0.1, 100, 1000, 60000, 6, ''",
        "gate_usdt, AI16Z_USDT, USDT, 0.000000000001, 100, 40000, 0.1, 1, ''",
        "kraken_futures, PI_XBTUSD, BTC, 0.5, 1000, 50000, 60000, 0.0000166, client: professional",
        "kraken_futures, PI_ETHUSD, ETH, 0.000000000001, 1000, 20000, 3000, 0.000333, client: professional",
        "bitmex_perps, XBTUSD, XBT, 0.1, 100, 20000, 10000, 0.0001, ''",
        "deribit_perps, BTC_USDC-PERPETUAL, USDC, 0.000000000001, 1, 900, 60000, 60000, ''",
        "deribit_perps, SOL_USDC-PERPETUAL, USDC, 0.000000000001, 1, 9000, 200, 200, ''"
    })
    void the_printed_price_is_the_first_that_liquidates(
            String policy,
            String instrument,
            String settle,
            BigDecimal tick,
            int smallest,
            int times,
            BigDecimal mark,
            BigDecimal value,
            String attributes) {
        Bundle bundle = Bundle.of(policy);
        Random random = new Random(20_261_122L);
        int priced = 0;
        for (int i = 0; i < EACH; i++) {
            String side = random.nextBoolean() ? "long" : "short";
            BigDecimal quantity = BigDecimal.valueOf((long) smallest * (1 + random.nextInt(times)));
            BigDecimal share = BigDecimal.valueOf(30 + random.nextInt(500), 3);
            BigDecimal balance = quantity.multiply(value).multiply(share).round(DIGITS);
            String account = """
                    account: a
                    settle: %s
                    balances: {%s: %s}
                    attributes: {%s}
                    positions: [{instrument: %s, side: %s, quantity: %s, entry_price: %s, leverage: 10, mode: cross}]
                    market: {%s: {mark: MARK}}
                    """.formatted(
                            settle,
                            settle,
                            balance.toPlainString(),
                            attributes,
                            instrument,
                            side,
                            quantity,
                            mark.toPlainString(),
                            instrument);
            Optional<BigDecimal> price = price(bundle.examine(at(account, mark)));
            if (price.isEmpty() || isLiquidated(bundle.examine(at(account, mark)))) {
                continue;
            }
            priced++;
            BigDecimal better =
                    side.equals("long") ? price.get().add(tick) : price.get().subtract(tick);
            assertThat(isLiquidated(bundle.examine(at(account, price.get()))))
                    .as("at the price %s: %s", price.get(), account)
                    .isTrue();
            assertThat(isLiquidated(bundle.examine(at(account, better))))
                    .as("one step before %s: %s", price.get(), account)
                    .isFalse();
        }
        assertThat(priced).as("positions with a price").isGreaterThan(EACH / 3);
    }

    private static String at(String account, BigDecimal mark) {
        return account.replace("MARK", mark.toPlainString());
    }

    private static boolean isLiquidated(Assessment assessment) {
        assertThat(assessment.errors()).isEmpty();
        return assessment.status().name().equals("LIQUIDATE");
    }

    private static Optional<BigDecimal> price(Assessment assessment) {
        return assessment.positions().get(0).liquidationPrice().value();
    }
}
