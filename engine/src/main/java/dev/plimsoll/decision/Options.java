package dev.plimsoll.decision;

import java.time.Instant;
import java.util.Optional;

/**
 * How to answer.
 *
 * @param now the evaluation time; absent: the latest time in the market data
 * @param explain whether every rule is to be explained
 * @param remedies whether what would make a rule pass is worked out; most of the time of a denial goes into it
 */
public record Options(Optional<Instant> now, boolean explain, boolean remedies) {
    public static final Options DEFAULT = new Options(Optional.empty(), false);

    /** Options that leave out no part of findings. */
    public Options(Optional<Instant> now, boolean explain) {
        this(now, explain, true);
    }
}
