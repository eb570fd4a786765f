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
 * An order that rests, in exact numbers. Its side is the direction in which it trades: a reduce-only short order
 * reduces what is held long.
 *
 * @param path where it was given, for faults: {@code account.orders[0]}
 */
record Resting(
        String id,
        String instrument,
        Side side,
        MarginMode mode,
        Scalar quantity,
        Scalar price,
        Scalar leverage,
        boolean reduceOnly,
        Optional<Instant> opened,
        Map<String, Datum> attributes,
        String path) {
    /** By symbol, then by id. */
    static final Comparator<Resting> CANONICAL =
            Comparator.comparing(Resting::instrument).thenComparing(Resting::id);

    static Resting of(Order order, String path) {
        return new Resting(
                order.id(),
                order.instrument(),
                order.side(),
                order.mode(),
                Fraction.of(order.quantity()),
                Fraction.of(order.price()),
                Fraction.of(order.leverage()),
                order.reduceOnly(),
                order.opened(),
                order.attributes(),
                path);
    }

    Resting withLeverage(Scalar newLeverage) {
        return new Resting(
                id, instrument, side, mode, quantity, price, newLeverage, reduceOnly, opened, attributes, path);
    }

    Resting withMode(MarginMode newMode) {
        return new Resting(
                id, instrument, side, newMode, quantity, price, leverage, reduceOnly, opened, attributes, path);
    }
}
