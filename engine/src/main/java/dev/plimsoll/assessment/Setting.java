package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.util.Map;
import java.util.Optional;

/** What an account has set for an instrument, for both sides or for one. */
record Setting(
        String instrument,
        Optional<Side> side,
        Optional<MarginMode> mode,
        Optional<Scalar> leverage,
        Map<String, Datum> attributes) {
    static Setting of(InstrumentSetting setting) {
        return new Setting(
                setting.instrument(),
                setting.side(),
                setting.mode(),
                setting.leverage().map(Fraction::of),
                setting.attributes());
    }

    Setting withMode(MarginMode newMode) {
        return new Setting(instrument, side, Optional.of(newMode), leverage, attributes);
    }

    Setting withLeverage(Scalar newLeverage) {
        return new Setting(instrument, side, mode, Optional.of(newLeverage), attributes);
    }

    Setting withAttributes(Map<String, Datum> newAttributes) {
        return new Setting(instrument, side, mode, leverage, newAttributes);
    }
}
