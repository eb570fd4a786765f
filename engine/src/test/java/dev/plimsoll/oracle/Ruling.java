package dev.plimsoll.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the oracle says of a request.
 *
 * @param verdict {@code ALLOW}, {@code DENY} or {@code ERROR}
 * @param findings the rules that deny, in order
 * @param caps the lowest cap by attribute; without a value where it is unbounded
 * @param advice the rules that advise, alerts and calls afterwards included
 * @param codes why there is no answer
 */
public record Ruling(
        String verdict,
        List<String> findings,
        Map<String, Bound> caps,
        Map<String, Bound> floors,
        List<String> advice,
        List<String> codes) {

    /** A bound in force; the rules that set it may be several. */
    public record Bound(Optional<java.math.BigDecimal> value, List<String> rules) {}
}
