package dev.plimsoll.assessment;

import dev.plimsoll.decision.Amount;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Remainder;
import dev.plimsoll.decision.Status;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Amounts as they are answered: in decimals, rounded only where there are no exact ones. */
final class Shown {
    private Shown() {}

    static BigDecimal decimal(Scalar number) {
        BigDecimal plain = number.toDecimal().stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Those above 0. */
    static SortedMap<String, BigDecimal> above(SortedMap<String, Scalar> amounts) {
        SortedMap<String, BigDecimal> shown = new TreeMap<>();
        amounts.forEach((currency, amount) -> {
            if (amount.signum() > 0) {
                shown.put(currency, decimal(amount));
            }
        });
        return shown;
    }

    static Amount amount(Value value) {
        return value instanceof Value.Number number ? Amount.of(decimal(number.scalar())) : Amount.NONE;
    }

    static Remainder remainder(AccountState state) {
        SortedMap<String, BigDecimal> balances = new TreeMap<>();
        Funds funds = state.ledger().funds();
        funds.balances().forEach((asset, amount) -> balances.put(asset, decimal(amount)));
        return new Remainder(balances, above(funds.debts()), above(funds.insurance()));
    }

    private static Amount price(SolvedPrice price) {
        return new Amount(price.rounded());
    }

    static PoolHealth pool(PoolState pool, Status status) {
        return new PoolHealth(
                pool.settle(),
                amount(pool.balance()),
                amount(pool.equity()),
                amount(pool.unrealizedPnl()),
                amount(pool.initialMargin()),
                amount(pool.maintenanceMargin()),
                amount(pool.available()),
                status);
    }

    /** Without a liquidation price where the position's status is not known. */
    static PositionHealth position(PositionState position, Status status) {
        boolean known = status != Status.ERROR;
        return new PositionHealth(
                position.instrument(),
                position.side().orElseThrow().word(),
                position.place().mode().word(),
                decimal(position.quantity()),
                amount(position.mark()),
                amount(position.notional()),
                new Amount(position.margin().map(Shown::decimal)),
                amount(position.equity()),
                amount(position.unrealizedPnl()),
                amount(position.initialMargin()),
                amount(position.maintenanceMargin()),
                known ? price(position.liquidationPrice()) : Amount.NONE,
                known ? price(position.bankruptcyPrice()) : Amount.NONE,
                status);
    }

    /** A position of which nothing can be said. */
    static PositionHealth unknown(Held held) {
        return new PositionHealth(
                held.instrument(),
                held.side().word(),
                held.mode().word(),
                decimal(held.quantity()),
                Amount.NONE,
                Amount.NONE,
                new Amount(held.isIsolated() ? Optional.of(decimal(held.margin())) : Optional.empty()),
                Amount.NONE,
                Amount.NONE,
                Amount.NONE,
                Amount.NONE,
                Amount.NONE,
                Amount.NONE,
                Status.ERROR);
    }

    /** A pool of which nothing can be said but its balance. */
    static PoolHealth unknown(PoolState pool) {
        return new PoolHealth(
                pool.settle(),
                amount(pool.balance()),
                Amount.NONE,
                Amount.NONE,
                Amount.NONE,
                Amount.NONE,
                Amount.NONE,
                Status.ERROR);
    }
}
