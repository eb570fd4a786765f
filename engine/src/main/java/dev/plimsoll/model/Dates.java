package dev.plimsoll.model;

import java.time.Instant;
import java.util.Optional;

/** When something is in effect: from inclusive, until exclusive. */
public record Dates(Instant from, Optional<Instant> until) {
    public boolean contain(Instant now) {
        return !now.isBefore(from) && until.map(now::isBefore).orElse(true);
    }
}
