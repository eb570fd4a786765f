package dev.plimsoll.assessment;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.util.Optional;

/**
 * The account once some of a position is closed by force. Profit, loss and fee go to the wallet. What is closed of an
 * isolated position changes the margin of the rest by the same, so that the loss stays with it; nothing of the margin is
 * released before all is closed.
 */
final class Closing {
    private Closing() {}

    static Ledger of(AccountState state, Held held, Scalar quantity, Scalar price, Scalar fee) {
        Scalar realized = state.rules()
                .contract(held.instrument())
                .gain(held, quantity, price)
                .minus(fee);
        Ledger booked = state.ledger().plusBalance(state.settleOf(held.instrument()), realized);
        Scalar left = held.quantity().minus(quantity);
        if (left instanceof Fraction && left.isZero()) {
            return booked.replacing(held, Optional.empty());
        }
        Held rest = held.reducedTo(left);
        return booked.replacing(
                held,
                Optional.of(held.isIsolated() ? rest.withMargin(held.margin().plus(realized)) : rest));
    }
}
