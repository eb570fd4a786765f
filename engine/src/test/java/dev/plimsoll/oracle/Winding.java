package dev.plimsoll.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What liquidations do and what is there afterwards.
 *
 * @param steps in order
 * @param whole whether that is all; otherwise what comes after the steps is not told, nor anything else
 * @param balances of assets that changed or are there, once all is done
 * @param funds the venue's funds by currency
 * @param uncovered loss that nobody bears, by currency
 */
public record Winding(
        List<Step> steps,
        boolean whole,
        Map<String, BigDecimal> balances,
        Map<String, BigDecimal> funds,
        Map<String, BigDecimal> uncovered) {

    /** A step with its amounts; the fee is empty where the rule has none, or where it is not told what is waived. */
    public record Step(
            String step,
            String scope,
            String rule,
            String instrument,
            String side,
            BigDecimal quantity,
            BigDecimal price,
            boolean feeTold,
            Optional<BigDecimal> fee) {}

    static Winding untold(List<Step> steps) {
        return new Winding(steps, false, Map.of(), Map.of(), Map.of());
    }
}
