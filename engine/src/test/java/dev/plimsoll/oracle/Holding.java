package dev.plimsoll.oracle;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A position in a state of the account. */
record Holding(
        Contract contract,
        int sign,
        Rational quantity,
        Rational entry,
        Rational leverage,
        boolean isolated,
        Rational margin,
        Rational debt,
        Optional<Rational> opened,
        Map<String, Datum> attributes) {

    static Holding of(Position position, Contract contract) {
        return new Holding(
                contract,
                position.side() == Side.LONG ? 1 : -1,
                Rational.of(position.quantity()),
                Rational.of(position.entryPrice()),
                Rational.of(position.leverage()),
                position.mode() == MarginMode.ISOLATED,
                position.margin().map(Rational::of).orElse(Rational.ZERO),
                position.debt().map(Rational::of).orElse(Rational.ZERO),
                position.opened().map(at -> Rational.of(at.toEpochMilli())),
                position.attributes());
    }

    /** Of the place alone: holdings are looked up often. */
    @Override
    public int hashCode() {
        return contract.symbol.hashCode() + 2 * sign + (isolated ? 1 : 0);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Holding that
                        && contract == that.contract
                        && sign == that.sign
                        && isolated == that.isolated
                        && quantity.equals(that.quantity)
                        && entry.equals(that.entry)
                        && leverage.equals(that.leverage)
                        && margin.equals(that.margin)
                        && debt.equals(that.debt)
                        && opened.equals(that.opened)
                        && attributes.equals(that.attributes);
    }

    Spot spot(boolean hedge) {
        return new Spot(contract, isolated, hedge ? sign : 0);
    }

    Holding with(Rational newQuantity, Rational newEntry, Rational newMargin) {
        return new Holding(
                contract, sign, newQuantity, newEntry, leverage, isolated, newMargin, debt, opened, attributes);
    }

    Holding withLeverage(Rational other) {
        return new Holding(contract, sign, quantity, entry, other, isolated, margin, debt, opened, attributes);
    }

    Holding withMode(boolean other, Rational newMargin) {
        return new Holding(contract, sign, quantity, entry, leverage, other, newMargin, debt, opened, attributes);
    }

    Holding withDebt(Rational other) {
        return new Holding(contract, sign, quantity, entry, leverage, isolated, margin, other, opened, attributes);
    }

    Holding withAttribute(String name, Datum value) {
        Map<String, Datum> all = new HashMap<>(attributes);
        all.put(name, value);
        return new Holding(contract, sign, quantity, entry, leverage, isolated, margin, debt, opened, all);
    }

    Rational pnl(Rational mark) {
        return contract.profit(sign, quantity, entry, mark);
    }

    Rational notional(Rational mark) {
        return contract.worth(quantity, mark);
    }
}
