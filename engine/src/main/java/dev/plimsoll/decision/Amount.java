package dev.plimsoll.decision;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount that may have no value: no price triggers, or an error keeps it from being known. */
public record Amount(Optional<BigDecimal> value) {
    public static final Amount NONE = new Amount(Optional.empty());

    public static Amount of(BigDecimal value) {
        return new Amount(Optional.of(value));
    }
}
