package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Side;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Liquidation prices against the formulas that venues print. */
class ClosedFormTest {
    private static final int DECIMALS = 12;
    private static final List<String> RATES =
            List.of("0", "0.004", "0.005", "0.01", "0.025", "0.05", "0.125", "0.3", "0.5");
    private static final Map<String, Subject> COMPILED = new TreeMap<>();

    /** A linear contract under a flat rate on the notional at the mark. */
    private record Drawn(
            String rate,
            MarginMode mode,
            BigDecimal collateral,
            BigDecimal quantity,
            BigDecimal entry,
            BigDecimal mark) {

        /** Zero where the collateral covers all that can be lost. */
        BigDecimal closedForm(Side side) {
            BigDecimal value = quantity.multiply(entry);
            BigDecimal one = BigDecimal.ONE;
            BigDecimal ofRate = new BigDecimal(rate);
            return side == Side.LONG
                    ? over(value.subtract(collateral), quantity.multiply(one.subtract(ofRate)), RoundingMode.FLOOR)
                    : over(value.add(collateral), quantity.multiply(one.add(ofRate)), RoundingMode.CEILING);
        }

        /** Toward the side where the position is liquidated. */
        private static BigDecimal over(BigDecimal number, BigDecimal divisor, RoundingMode toward) {
            return number.divide(divisor, new MathContext(60)).setScale(DECIMALS, toward);
        }

        Optional<BigDecimal> answered(Side side) {
            Situation held = situation(side);
            return held.carried().liquidationPrice(held.account().positions().get(0));
        }

        private Situation situation(Side side) {
            Subject policy = COMPILED.computeIfAbsent(rate, ClosedFormTest::flat);
            Position position = new Position(
                    "ONE-USDT",
                    side,
                    quantity,
                    entry,
                    BigDecimal.ONE,
                    mode,
                    mode == MarginMode.ISOLATED ? Optional.of(collateral) : Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of());
            Account account = new Account(
                    "one",
                    "USDT",
                    new TreeMap<>(Map.of("USDT", collateral)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(PositionMode.ONE_WAY),
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
                    Optional.of(Sampler.NOW),
                    Map.of());
            Market market = new Market(new TreeMap<>(Map.of("ONE-USDT", quote)), new TreeMap<>(), Optional.empty());
            return new Situation(policy, account, market, Optional.empty(), 0);
        }

        @Override
        public String toString() {
            return situation(Side.LONG).toString();
        }
    }

    private static Subject flat(String rate) {
        return Subject.of("""
                policy flat version "1"
                  settles in USDT
                instruments
                  ONE-USDT is perpetual linear
                margin initial base: notional / leverage
                margin maintenance kept: notional * RATE
                liquidate one: position when mode is isolated and equity <= maintenance_margin by close
                liquidate pool: cross when equity <= maintenance_margin by close_all
                """.replace("RATE", rate));
    }

    private static Drawn drawn(Rolls rolls) {
        BigDecimal entry = new BigDecimal(1 + rolls.below(1_000_000)).movePointLeft(rolls.below(5));
        BigDecimal quantity = new BigDecimal(1 + rolls.below(10_000)).movePointLeft(rolls.below(4));
        BigDecimal share = new BigDecimal(1 + rolls.below(rolls.one(100, 1_100))).movePointLeft(3);
        BigDecimal mark = entry.multiply(new BigDecimal(500 + rolls.below(1_000)).movePointLeft(3));
        return new Drawn(
                rolls.one(RATES),
                rolls.one(MarginMode.CROSS, MarginMode.ISOLATED),
                quantity.multiply(entry).multiply(share),
                quantity,
                entry,
                mark);
    }

    @Test
    void property_12_closed_forms() {
        Property.of(
                        12,
                        "Of a linear contract under a flat rate the liquidation prices of a long and a short are (N0 - c) /"
                                + " (q (1 - r)) and (N0 + c) / (q (1 + r)), wherever the mark is; at rate 0 they mirror.",
                        ClosedFormTest::drawn,
                        drawn -> drawn.closedForm(Side.LONG).signum() > 0,
                        ClosedFormTest::wrong)
                .holds();
    }

    private static String wrong(Drawn drawn) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Side side : Side.values()) {
            Optional<BigDecimal> price = drawn.answered(side);
            BigDecimal expected = drawn.closedForm(side);
            if (price.isEmpty() || price.get().compareTo(expected) != 0) {
                return "the " + side.word() + " is liquidated at " + price + " and not at " + expected;
            }
            sum = sum.add(price.get());
        }
        BigDecimal twice = drawn.entry().multiply(BigDecimal.valueOf(2));
        return drawn.rate().equals("0") && sum.compareTo(twice) != 0 ? "they do not mirror around the entry" : "";
    }
}
