package dev.plimsoll.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A position held.
 *
 * @param quantity above 0, in base or in contracts
 * @param entryPrice above 0
 * @param leverage at least 1
 * @param margin of an isolated position, in the settlement currency; absent for a cross one
 * @param debt borrowed for it (spot margin)
 */
public record Position(
        String instrument,
        Side side,
        BigDecimal quantity,
        BigDecimal entryPrice,
        BigDecimal leverage,
        MarginMode mode,
        Optional<BigDecimal> margin,
        Optional<BigDecimal> debt,
        Optional<Instant> opened,
        Map<String, Datum> attributes) {
    public Position {
        attributes = Map.copyOf(attributes);
    }
}
