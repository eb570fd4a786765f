package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Side;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Liquidation prices of isolated positions of every size on the brackets of Binance: the printed price liquidates, a tick
 * worse does, a tick better does not, as the ordinary assessment says. The bracket is the one at that price; where the
 * bracket at entry would give another price, which it does for a quarter of them and always to the optimistic side, that
 * one is not printed. Positions that no price liquidates are not counted: there the last tick, or the last price within
 * the last bracket, does not.
 */
class BracketPricesTest {
    /** That have a liquidation price. */
    private static final int POSITIONS = 10_000;

    private static final Bundle USDM = Bundle.of("binance_usdm");
    private static final BracketTable BRACKETS =
            Objects.requireNonNull(USDM.policy().tables().get("brackets"));
    private static final Map<String, String> PRICES = new TreeMap<>(Map.ofEntries(
            Map.entry("BTC/USDT:USDT", "103250"),
            Map.entry("ETH/USDT:USDT", "3450"),
            Map.entry("SOL/USDT:USDT", "148"),
            Map.entry("XRP/USDT:USDT", "2.4"),
            Map.entry("BNB/USDT:USDT", "915"),
            Map.entry("DOGE/USDT:USDT", "0.165"),
            Map.entry("ADA/USDT:USDT", "0.52"),
            Map.entry("LINK/USDT:USDT", "14.2"),
            Map.entry("AVAX/USDT:USDT", "16.1"),
            Map.entry("LTC/USDT:USDT", "96"),
            Map.entry("SUI/USDT:USDT", "1.9"),
            Map.entry("TRX/USDT:USDT", "0.29")));

    private int priced;
    private int differing;
    private int unreached;

    @Test
    void the_printed_price_is_the_tick_at_which_the_position_is_liquidated() {
        SplittableRandom random = new SplittableRandom(20251116);
        while (priced < POSITIONS) {
            check(Sample.of(random));
        }

        assertThat(differing).isBetween(POSITIONS / 5, POSITIONS / 3);
        assertThat(unreached).isBetween(POSITIONS / 10, POSITIONS / 5);
    }

    private void check(Sample sample) {
        PositionHealth entered = sample.at(sample.position().entryPrice());
        assertThat(entered.status()).as("%s", sample).isNotIn(Status.LIQUIDATE, Status.ERROR);
        Optional<BigDecimal> price = entered.liquidationPrice().value();
        if (price.isEmpty()) {
            unreached++;
            BigDecimal furthest = sample.furthest();
            assertThat(sample.at(furthest).status())
                    .as("%s at %s", sample, furthest)
                    .isNotIn(Status.LIQUIDATE, Status.ERROR);
            return;
        }
        priced++;
        BigDecimal better = price.get().add(sample.towardsEntry());
        BigDecimal worse = price.get().subtract(sample.towardsEntry());
        if (priced % 4 == 0) {
            assertThat(sample.at(price.get()).status())
                    .as("%s at %s", sample, price.get())
                    .isEqualTo(Status.LIQUIDATE);
        }
        assertThat(sample.at(better).status()).as("%s at %s", sample, better).isNotIn(Status.LIQUIDATE, Status.ERROR);
        if (worse.signum() > 0) {
            assertThat(sample.at(worse).status()).as("%s at %s", sample, worse).isEqualTo(Status.LIQUIDATE);
        }
        BigDecimal inEntryBracket = sample.priceInEntryBracket();
        if (inEntryBracket.compareTo(price.get()) != 0) {
            differing++;
            assertThat(inEntryBracket.compareTo(price.get()) < 0)
                    .as("%s is optimistic at %s", sample, inEntryBracket)
                    .isEqualTo(sample.isLong());
        }
    }

    /** A position with its initial margin, and the bracket that it is entered in. */
    private record Sample(Position position, Bracket bracket, BigDecimal tick) {
        static Sample of(SplittableRandom random) {
            List<String> symbols = List.copyOf(PRICES.keySet());
            String symbol = symbols.get(random.nextInt(symbols.size()));
            BigDecimal tick = Objects.requireNonNull(USDM.policy().instruments().get(symbol))
                    .tick()
                    .orElseThrow();
            List<Bracket> rows = BRACKETS.rows(symbol);
            Bracket bracket = rows.get(random.nextInt(rows.size()));
            BigDecimal price = share(random, new BigDecimal(PRICES.get(symbol)), "0.5", "1.5")
                    .divide(tick, 0, RoundingMode.HALF_EVEN)
                    .multiply(tick);
            BigDecimal width = bracket.bound().orElseThrow().subtract(bracket.floor());
            BigDecimal notional = bracket.floor().add(share(random, width, "0.001", "0.999"));
            BigDecimal quantity = notional.divide(price, 6, RoundingMode.DOWN);
            int most = bracket.cell("max_leverage").intValueExact();
            BigDecimal leverage = BigDecimal.valueOf(random.nextInt(1, most + 1));
            BigDecimal margin = quantity.multiply(price).divide(leverage, 8, RoundingMode.UP);
            return new Sample(
                    new Position(
                            symbol,
                            random.nextBoolean() ? Side.LONG : Side.SHORT,
                            quantity,
                            price,
                            leverage,
                            MarginMode.ISOLATED,
                            Optional.of(margin),
                            Optional.empty(),
                            Optional.empty(),
                            Map.of()),
                    bracket,
                    tick);
        }

        private static BigDecimal share(SplittableRandom random, BigDecimal of, String low, String high) {
            BigDecimal range = new BigDecimal(high).subtract(new BigDecimal(low));
            BigDecimal chosen = BigDecimal.valueOf(random.nextInt(1_000_001), 6).multiply(range);
            return new BigDecimal(low).add(chosen).multiply(of);
        }

        PositionHealth at(BigDecimal mark) {
            Account account = new Account(
                    "isolated",
                    "USDT",
                    new TreeMap<>(Map.of("USDT", position.margin().orElseThrow())),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    List.of(position),
                    List.of(),
                    new TreeMap<>());
            Quote quote = new Quote(
                    Optional.of(mark),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of());
            Market market =
                    new Market(new TreeMap<>(Map.of(position.instrument(), quote)), new TreeMap<>(), Optional.empty());
            return USDM.assess(account, market).positions().get(0);
        }

        boolean isLong() {
            return position.side() == Side.LONG;
        }

        BigDecimal towardsEntry() {
            return isLong() ? tick : tick.negate();
        }

        /** The price furthest against the position at which the policy has an answer: the last tick, or the last bracket. */
        BigDecimal furthest() {
            if (isLong()) {
                return tick;
            }
            List<Bracket> rows = BRACKETS.rows(position.instrument());
            BigDecimal bound = rows.get(rows.size() - 1).bound().orElseThrow();
            BigDecimal steps =
                    bound.divide(position.quantity(), MathContext.DECIMAL128).divide(tick, 0, RoundingMode.CEILING);
            return steps.subtract(BigDecimal.ONE).multiply(tick);
        }

        /** Where margin and profit would be the maintenance margin if the bracket at entry stayed the one that counts. */
        BigDecimal priceInEntryBracket() {
            BigDecimal sign = isLong() ? BigDecimal.ONE : BigDecimal.ONE.negate();
            BigDecimal deduction = bracket.cell("deduction");
            BigDecimal entered = position.quantity().multiply(position.entryPrice());
            BigDecimal value = entered.subtract(
                    sign.multiply(position.margin().orElseThrow().add(deduction)));
            BigDecimal each = position.quantity()
                    .multiply(BigDecimal.ONE.subtract(sign.multiply(bracket.cell("maintenance_rate"))));
            return value.divide(each, MathContext.DECIMAL128)
                    .divide(tick, 0, isLong() ? RoundingMode.FLOOR : RoundingMode.CEILING)
                    .multiply(tick);
        }
    }
}
