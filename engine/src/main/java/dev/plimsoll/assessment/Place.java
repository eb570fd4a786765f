package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import java.util.Optional;

/**
 * Where a position may stand: an instrument and a mode; in hedge mode also a side. It is there whether or not something
 * is held.
 */
record Place(String instrument, MarginMode mode, Optional<Side> side) {
    /** Written out like the next two, as what records say of themselves is slow to begin. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && place.instrument.equals(instrument)
                && place.mode == mode
                && place.side.equals(side);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * instrument.hashCode() + mode.ordinal()) + side.hashCode();
    }

    @Override
    public String toString() {
        return instrument + " " + mode.word()
                + side.map(held -> " " + held.word()).orElse("");
    }

    boolean holds(Held held) {
        return held.instrument().equals(instrument)
                && held.mode() == mode
                && (side.isEmpty() || side.get() == held.side());
    }

    /** Whether an order would open here, or reduce what is held here. */
    boolean has(Resting order) {
        return order.instrument().equals(instrument)
                && order.mode() == mode
                && (side.isEmpty() || side.get() == order.holdingSide());
    }
}
