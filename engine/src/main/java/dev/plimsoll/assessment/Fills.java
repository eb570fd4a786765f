package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.account.MarginMode;
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
        return booked.replacing(held, Optional.of(held.reducedTo(left).withMargin(margin)));
    }

    /**
     * Opens or increases at a place; the entry is averaged by value. On spot margin what an isolated long does not pay
     * itself is borrowed, and all that an isolated short sells.
     *
     * @param margin what an isolated position gets from the pool
     */
    Ledger open(Ledger ledger, Place place, Side side, Opening opening, Scalar margin) {
        Optional<Held> held = ledger.held(place);
        Contract contract = contract(place.instrument());
        Scalar value = contract.value(opening.quantity(), opening.price());
        Scalar borrowed = borrows(place) ? borrowed(side, value, margin) : Scalar.ZERO;
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
                    borrowed,
                    opening.at(),
                    Map.of()));
        }
        Held grown = contract.joined(held.get(), opening.quantity(), value)
                .withMargin(held.get().margin().plus(margin))
                .withDebt(held.get().debt().plus(borrowed));
        return ledger.replacing(held.get(), Optional.of(grown));
    }

    private boolean borrows(Place place) {
        Instrument traded = state.rules().instrument(place.instrument());
        return place.mode() == MarginMode.ISOLATED && traded != null && traded.kind() == InstrumentKind.SPOT_MARGIN;
    }

    private static Scalar borrowed(Side side, Scalar value, Scalar margin) {
        return side == Side.SHORT ? value : value.minus(margin).max(Scalar.ZERO);
    }

    private Contract contract(String instrument) {
        return state.rules().contract(instrument);
    }

    /** What is opened. */
    record Opening(Scalar quantity, Scalar price, Scalar leverage, Optional<Instant> at) {}
}
