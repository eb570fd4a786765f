package dev.plimsoll.oracle;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Side;
import java.util.Map;
import java.util.Optional;

/** An order that rests. The sign is the direction that it trades. */
record Resting(
        String id,
        Contract contract,
        int sign,
        Rational quantity,
        Rational price,
        Rational leverage,
        boolean isolated,
        boolean reduceOnly,
        Optional<Rational> opened,
        Map<String, Datum> attributes) {

    static Resting of(Order order, Contract contract) {
        return new Resting(
                order.id(),
                contract,
                order.side() == Side.LONG ? 1 : -1,
                Rational.of(order.quantity()),
                Rational.of(order.price()),
                Rational.of(order.leverage()),
                order.mode() == MarginMode.ISOLATED,
                order.reduceOnly(),
                order.opened().map(at -> Rational.of(at.toEpochMilli())),
                order.attributes());
    }

    /** In hedge mode a reduce-only order belongs to the side that it reduces. */
    int opensSide() {
        return reduceOnly ? -sign : sign;
    }

    Resting withLeverage(Rational other) {
        return new Resting(id, contract, sign, quantity, price, other, isolated, reduceOnly, opened, attributes);
    }

    Resting withMode(boolean other) {
        return new Resting(id, contract, sign, quantity, price, leverage, other, reduceOnly, opened, attributes);
    }
}
