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
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A random table of maintenance rates, ascending, and the policies that ask by it.
 *
 * @param bounds of the rows but the last, ascending
 * @param rates of all rows
 * @param below whether a bound belongs to the next row
 * @param closed the bound of the last row, if it has one
 */
record Tiers(List<BigDecimal> bounds, List<BigDecimal> rates, boolean below, Optional<BigDecimal> closed) {
    private static final String SYMBOL = "ONE-USDT";

    static Tiers random(Rolls rolls) {
        List<BigDecimal> bounds = new ArrayList<>();
        List<BigDecimal> rates = new ArrayList<>();
        BigDecimal bound = BigDecimal.ZERO;
        BigDecimal rate = BigDecimal.ZERO;
        for (int i = 1 + rolls.below(6); i >= 0; i--) {
            rate = rate.add(new BigDecimal(1 + rolls.below(900)).movePointLeft(4));
            rates.add(rate);
            bound = bound.add(new BigDecimal(1 + rolls.below(100_000)).movePointLeft(rolls.below(3)));
            bounds.add(bound);
        }
        BigDecimal last = bounds.remove(bounds.size() - 1);
        return new Tiers(bounds, rates, rolls.chance(50), rolls.chance(30) ? Optional.of(last) : Optional.empty());
    }

    /** The table and rules that ask by it of {@code ONE-USDT}. */
    String policy(String method, String maintenance) {
        StringBuilder text = new StringBuilder("""
                policy rates version "1"
                  settles in USDT
                instruments
                  ONE-USDT is perpetual linear
                margin initial base: notional / leverage
                """);
        text.append("margin maintenance kept: ").append(maintenance).append('\n');
        return text + table("brackets", method);
    }

    /** Other rates for the same rows. */
    Tiers times(BigDecimal factor) {
        List<BigDecimal> scaled = rates.stream().map(factor::multiply).toList();
        return new Tiers(bounds, scaled, below, closed);
    }

    String table(String name, String method) {
        StringBuilder text = new StringBuilder("tiers " + name + " by notional method " + method + "\n  for all\n");
        for (int i = 0; i < rates.size(); i++) {
            Optional<BigDecimal> bound = i < bounds.size() ? Optional.of(bounds.get(i)) : closed;
            text.append("    ")
                    .append(bound.map(at -> (below ? "below " : "up to ") + at.toPlainString() + " USDT")
                            .orElse("above"))
                    .append(": maintenance_rate ")
                    .append(rates.get(i).toPlainString());
            text.append(method.equals("marginal") ? ", deduction auto\n" : "\n");
        }
        return text.toString();
    }

    /** A notional on a bound, beside one, or anywhere within what the table covers. */
    BigDecimal notional(Rolls rolls) {
        BigDecimal most = closed.orElse(new BigDecimal(400_000));
        BigDecimal near = bounds.isEmpty() || rolls.chance(40)
                ? new BigDecimal(1 + rolls.below(99_999)).movePointLeft(5).multiply(most)
                : rolls.one(bounds);
        BigDecimal chosen = near.add(new BigDecimal(rolls.one("0", "0", "0.00000001", "-0.00000001", "0.01")));
        return chosen.signum() > 0 && (chosen.compareTo(most) < 0) ? chosen : new BigDecimal("0.5");
    }

    /** Which row a notional is in: the sum, not the loop of the engine; nothing beyond the last. */
    Optional<Integer> row(BigDecimal notional) {
        int row =
                (int) bounds.stream().filter(bound -> isBeyond(notional, bound)).count();
        return closed.filter(bound -> isBeyond(notional, bound)).isPresent() ? Optional.empty() : Optional.of(row);
    }

    private boolean isBeyond(BigDecimal notional, BigDecimal bound) {
        return notional.compareTo(bound) >= (below ? 0 : 1);
    }

    /** Slab by slab, each at its rate. */
    BigDecimal slabs(BigDecimal notional) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal floor = BigDecimal.ZERO;
        for (int i = 0; i < rates.size(); i++) {
            BigDecimal top = i < bounds.size() ? bounds.get(i).min(notional) : notional;
            if (top.compareTo(floor) > 0) {
                sum = sum.add(top.subtract(floor).multiply(rates.get(i)));
            }
            floor = i < bounds.size() ? bounds.get(i) : floor;
        }
        return sum;
    }

    BigDecimal highest() {
        return rates.get(rates.size() - 1);
    }

    /** A position of the notional at a mark of 1 in a wallet that bears it. */
    static Situation holding(Subject policy, BigDecimal notional) {
        TreeMap<String, BigDecimal> balances = new TreeMap<>(Map.of("USDT", new BigDecimal("1000000000")));
        Position position = new Position(
                SYMBOL,
                Side.LONG,
                notional,
                BigDecimal.ONE,
                BigDecimal.ONE,
                MarginMode.CROSS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        Account account = new Account(
                "tiers",
                "USDT",
                balances,
                Optional.empty(),
                Optional.empty(),
                Optional.of(PositionMode.ONE_WAY),
                Map.of(),
                List.of(),
                List.of(position),
                List.of(),
                new TreeMap<>());
        Quote quote = new Quote(
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sampler.NOW),
                Map.of());
        Market market = new Market(new TreeMap<>(Map.of(SYMBOL, quote)), new TreeMap<>(), Optional.empty());
        return new Situation(policy, account, market, Optional.empty(), 0);
    }

    /** What the policy asks to keep a position of the notional; nothing where it has no answer. */
    static Optional<BigDecimal> asked(Subject policy, BigDecimal notional) {
        return asked(policy, notional, Sampler.NOW);
    }

    static Optional<BigDecimal> asked(Subject policy, BigDecimal notional, Instant now) {
        Situation held = holding(policy, notional);
        return policy.carried(held.account(), held.market(), now)
                .maintenanceMargin(held.account().positions().get(0))
                .map(Scalar::toDecimal);
    }
}
