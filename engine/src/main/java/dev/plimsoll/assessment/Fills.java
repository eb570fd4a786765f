package dev.plimsoll.assessment;

import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What trades do to a ledger. All in exact numbers. */
final class Fills {
    private Fills() {}

    /** What closing a quantity at a price gains, in the settlement currency: s·q·(P − E). */
    static Scalar gain(Held held, Scalar quantity, Scalar price) {
        Scalar signed = quantity.times(Fraction.of(held.side().sign()));
        return price.minus(held.entryPrice()).times(signed);
    }

    /**
     * Closes a quantity at a price: the profit or loss is booked in the wallet, and isolated margin is released in the
     * proportion closed. So what remains of an isolated position keeps its share of margin, and the loss of what was
     * closed is paid from the margin released with it.
     *
     * @param quantity above 0, at most what is held
     */
    static Ledger close(Ledger ledger, Held held, Scalar quantity, Scalar price, String settle) {
        Ledger booked = ledger.plusBalance(settle, gain(held, quantity, price));
        Scalar left = held.quantity().minus(quantity);
        if (left.signum() <= 0) {
            return booked.replacing(held, Optional.empty());
        }
        Scalar margin = held.margin().times(left).over(held.quantity());
        return booked.replacing(held, Optional.of(held.withQuantity(left).withMargin(margin)));
    }

    /**
     * Opens or increases at a place; the entry is averaged by quantity.
     *
     * @param margin what an isolated position gets from the pool
     */
    static Ledger open(Ledger ledger, Place place, Side side, Opening opening, Scalar margin) {
        Optional<Held> held = ledger.held(place);
        if (held.isEmpty()) {
            return ledger.plusPosition(new Held(
                    "request",
                    place.instrument(),
                    side,
                    opening.quantity(),
                    opening.price(),
                    opening.leverage(),
                    place.mode(),
                    margin,
                    Optional.empty(),
                    opening.at(),
                    Map.of()));
        }
        Held grown = joined(held.get(), opening.quantity(), opening.price());
        return ledger.replacing(
                held.get(), Optional.of(grown.withMargin(held.get().margin().plus(margin))));
    }

    /** With more of the same side at a price. */
    static Held joined(Held held, Scalar quantity, Scalar price) {
        Scalar total = held.quantity().plus(quantity);
        Scalar value = held.quantity().times(held.entryPrice()).plus(quantity.times(price));
        return held.withQuantity(total).withEntryPrice(value.over(total));
    }

    /** What is opened. */
    record Opening(Scalar quantity, Scalar price, Scalar leverage, Optional<Instant> at) {}
}
