package dev.plimsoll.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** An order that rests. Quantity and price are above 0, leverage at least 1. */
public record Order(
        String id,
        String instrument,
        Side side,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal leverage,
        MarginMode mode,
        boolean reduceOnly,
        Optional<Instant> opened,
        Map<String, Datum> attributes) {
    public Order {
        attributes = Map.copyOf(attributes);
    }
}
