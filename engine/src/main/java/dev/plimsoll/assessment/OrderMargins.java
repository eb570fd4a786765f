package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What open orders ask of the pool: per instrument and bucket, for each side what the rules ask for the position that
 * would be held if that side's opening orders were filled, less what is asked now; the larger side counts. The legs of an
 * isolated hedge are buckets of their own, so both count. What reduces asks nothing.
 */
final class OrderMargins {
    private OrderMargins() {}

    /** What a pool must hold for some orders. */
    static Value of(AccountState state, List<Resting> orders) {
        Map<String, Map<MarginMode, Value>> buckets = new TreeMap<>();
        for (Resting order : orders) {
            buckets.computeIfAbsent(order.instrument(), symbol -> new TreeMap<>())
                    .computeIfAbsent(order.mode(), mode -> ofBucket(state, order.instrument(), mode, orders));
        }
        Value sum = Numbers.ZERO;
        for (Map<MarginMode, Value> modes : buckets.values()) {
            for (Value asked : modes.values()) {
                sum = Numbers.plus(sum, asked);
            }
        }
        return sum;
    }

    private static Value ofBucket(AccountState state, String instrument, MarginMode mode, List<Resting> orders) {
        boolean isApart = mode == MarginMode.ISOLATED && state.ledger().isHedged();
        Value asked = Numbers.ZERO;
        for (Side side : Side.values()) {
            List<Resting> opening = orders.stream()
                    .filter(order -> order.instrument().equals(instrument)
                            && order.mode() == mode
                            && order.side() == side
                            && !order.reduceOnly())
                    .toList();
            if (!opening.isEmpty()) {
                Value ofSide = ofSide(state, state.ledger().place(instrument, mode, side), opening);
                asked = isApart ? Numbers.plus(asked, Numbers.max(Numbers.ZERO, ofSide)) : Numbers.max(asked, ofSide);
            }
        }
        return asked;
    }

    private static Value ofSide(AccountState state, Place place, List<Resting> opening) {
        Optional<Held> held = state.ledger().held(place);
        Optional<Held> filled = filled(state.rules().contract(place.instrument()), held, opening);
        if (filled.isEmpty()) {
            return Numbers.ZERO;
        }
        AccountState then = state.with(state.ledger().filling(opening, held, filled.get()));
        return Numbers.minus(
                then.requirements().initialOfInstrument(place),
                state.requirements().initialOfInstrument(place));
    }

    /** What would be held; absent where the orders only reduce. Of several leverages the lowest counts. */
    private static Optional<Held> filled(Contract contract, Optional<Held> held, List<Resting> orders) {
        Resting first = orders.get(0);
        Scalar quantity = Scalar.ZERO;
        Scalar value = Scalar.ZERO;
        Scalar leverage = first.leverage();
        for (Resting order : orders) {
            quantity = quantity.plus(order.quantity());
            value = value.plus(contract.value(order.quantity(), order.price()));
            leverage = leverage.min(order.leverage());
        }
        if (held.isPresent() && held.get().side() == first.side()) {
            Held current = held.get();
            return Optional.of(
                    contract.joined(current, quantity, value).withLeverage(leverage.min(current.leverage())));
        }
        Scalar opens = quantity.minus(held.map(Held::quantity).orElse(Scalar.ZERO));
        if (opens.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Held(
                first.path(),
                first.instrument(),
                first.side(),
                opens,
                contract.price(quantity, value),
                leverage,
                first.mode(),
                Scalar.ZERO,
                Scalar.ZERO,
                first.opened(),
                first.attributes()));
    }
}
