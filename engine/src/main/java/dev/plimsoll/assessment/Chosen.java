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
 * @param path where it stands in the account: {@code settings[0]}
 * @param side in hedge mode a side may have its own; absent: both
 */
record Chosen(
        String path,
        String instrument,
        Optional<Side> side,
        Optional<MarginMode> mode,
        Optional<Scalar> leverage,
        Map<String, Datum> attributes) {
    static Chosen of(InstrumentSetting setting, int index) {
        return new Chosen(
                "settings[" + index + "]",
                setting.instrument(),
                setting.side(),
                setting.mode(),
                setting.leverage().map(Fraction::of),
                setting.attributes());
    }

    Chosen with(MarginMode changed) {
        return new Chosen(path, instrument, side, Optional.of(changed), leverage, attributes);
    }

    Chosen withLeverage(Scalar changed) {
        return new Chosen(path, instrument, side, mode, Optional.of(changed), attributes);
    }

    Chosen withAttributes(Map<String, Datum> changed) {
        return new Chosen(path, instrument, side, mode, leverage, changed);
    }

    /** Whether it speaks of a side of an instrument; without a side, of any. */
    boolean covers(String symbol, Optional<Side> asked) {
        return instrument.equals(symbol) && (side.isEmpty() || asked.isEmpty() || side.equals(asked));
    }
}
