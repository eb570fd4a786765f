package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import java.util.Optional;

/**
 * Where a position is or may be held: an instrument in a mode, and in hedge mode a side.
 *
 * @param side absent in one-way mode, where a place holds either side
 */
record Place(String instrument, MarginMode mode, Optional<Side> side) {
    Place in(MarginMode newMode) {
        return new Place(instrument, newMode, side);
    }

    /** {@code BTC-USDT long isolated}. */
    @Override
    public String toString() {
        return instrument + side.map(held -> " " + held.word()).orElse("") + " " + mode.word();
    }
}
