package dev.plimsoll.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is known of an instrument's market. Prices as given: whether they can be used is decided where they are read. */
public record Quote(
        Optional<BigDecimal> mark,
        Optional<BigDecimal> last,
        Optional<BigDecimal> index,
        Optional<BigDecimal> funding,
        Optional<BigDecimal> openInterest,
        Optional<Instant> at,
        Map<String, Datum> attributes) {
    public Quote {
        attributes = Map.copyOf(attributes);
    }
}
