package dev.plimsoll.decision;

import java.time.Instant;
import java.util.Optional;

/**
 * How to answer.
 *
 * @param now the evaluation time; absent: the latest time in the market data
 * @param explain whether every rule is to be explained
 */
public record Options(Optional<Instant> now, boolean explain) {
    public static final Options DEFAULT = new Options(Optional.empty(), false);
}
