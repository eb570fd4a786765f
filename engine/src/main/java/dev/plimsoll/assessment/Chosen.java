package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.util.Map;
import java.util.Optional;

/**
 * What an account has set for an instrument, in exact numbers.
 *
 * @param side in hedge mode a side may have its own; absent: both
 */
record Chosen(
        String instrument,
        Optional<Side> side,
        Optional<MarginMode> mode,
        Optional<Scalar> leverage,
        Map<String, Datum> attributes) {
    static Chosen of(InstrumentSetting setting) {
        return new Chosen(
                setting.instrument(),
                setting.side(),
                setting.mode(),
                setting.leverage().map(Fraction::of),
                setting.attributes());
    }

    /** Whether it speaks of a side of an instrument; without a side, of any. */
    boolean covers(String symbol, Optional<Side> asked) {
        return instrument.equals(symbol) && (side.isEmpty() || asked.isEmpty() || side.equals(asked));
    }
}
