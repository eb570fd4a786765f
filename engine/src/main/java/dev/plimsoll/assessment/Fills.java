package dev.plimsoll.assessment;

import dev.plimsoll.account.Side;
import dev.plimsoll.value.Scalar;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What trades do to a ledger. All in exact numbers, by the contracts of the instruments. */
final class Fills {
    private final AccountState state;

    /** @param state whose instruments are traded */
    Fills(AccountState state) {
        this.state = state;
    }

    /**
     * Closes a quantity at a price: the profit or loss is booked in the wallet, and isolated margin is released in the
     * proportion closed. So what remains of an isolated position keeps its share of margin, and the loss of what was
     * closed is paid from the margin released with it.
     *
     * @param quantity above 0, at most what is held
     */
    Ledger close(Ledger ledger, Held held, Scalar quantity, Scalar price) {
        Scalar gain = contract(held.instrument()).gain(held, quantity, price);
        Ledger booked = ledger.plusBalance(state.settleOf(held.instrument()), gain);
        Scalar left = held.quantity().minus(quantity);
        if (left.signum() <= 0) {
            return booked.replacing(held, Optional.empty());
        }
        Scalar margin = held.margin().times(left).over(held.quantity());
        return booked.replacing(held, Optional.of(held.withQuantity(left).withMargin(margin)));
    }

    /**
     * Opens or increases at a place; the entry is averaged by value.
     *
     * @param margin what an isolated position gets from the pool
     */
    Ledger open(Ledger ledger, Place place, Side side, Opening opening, Scalar margin) {
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
        Contract contract = contract(place.instrument());
        Scalar value = contract.value(opening.quantity(), opening.price());
        Held grown = contract.joined(held.get(), opening.quantity(), value);
        return ledger.replacing(
                held.get(), Optional.of(grown.withMargin(held.get().margin().plus(margin))));
    }

    private Contract contract(String instrument) {
        return state.rules().contract(instrument);
    }

    /** What is opened. */
    record Opening(Scalar quantity, Scalar price, Scalar leverage, Optional<Instant> at) {}
}
