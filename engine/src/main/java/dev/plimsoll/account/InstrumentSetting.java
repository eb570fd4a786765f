package dev.plimsoll.account;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What an account has set for an instrument.
 *
 * @param side in hedge mode a side may have its own; absent: both
 */
public record InstrumentSetting(
        String instrument,
        Optional<Side> side,
        Optional<MarginMode> mode,
        Optional<BigDecimal> leverage,
        Map<String, Datum> attributes) {
    public InstrumentSetting {
        attributes = Map.copyOf(attributes);
    }
}
