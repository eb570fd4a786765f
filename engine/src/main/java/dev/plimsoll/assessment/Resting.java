package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * An order that rests, in exact numbers.
 *
 * @param path where it stands in the account: {@code orders[0]}
 */
record Resting(
        String path,
        String id,
        String instrument,
        Side side,
        Scalar quantity,
        Scalar price,
        Scalar leverage,
        MarginMode mode,
        boolean reduceOnly,
        Optional<Instant> opened,
        Map<String, Datum> attributes) {
    /** By symbol, then by id. */
    static final Comparator<Resting> CANONICAL = Resting::inOrder;

    private static int inOrder(Resting one, Resting other) {
        int order = one.instrument.compareTo(other.instrument);
        return order != 0 ? order : one.id.compareTo(other.id);
    }

    static Resting of(Order order, int index) {
        return new Resting(
                "orders[" + index + "]",
                order.id(),
                order.instrument(),
                order.side(),
                Fraction.of(order.quantity()),
                Fraction.of(order.price()),
                Fraction.of(order.leverage()),
                order.mode(),
                order.reduceOnly(),
                order.opened(),
                order.attributes());
    }

    /** The side of what it opens, or in hedge mode reduces: a reduce-only order trades against that. */
    Side holdingSide() {
        return reduceOnly ? side.opposite() : side;
    }

    Resting with(MarginMode changed) {
        return new Resting(
                path, id, instrument, side, quantity, price, leverage, changed, reduceOnly, opened, attributes);
    }

    Resting withLeverage(Scalar changed) {
        return new Resting(path, id, instrument, side, quantity, price, changed, mode, reduceOnly, opened, attributes);
    }
}
