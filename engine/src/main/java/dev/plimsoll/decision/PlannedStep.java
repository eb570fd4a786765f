package dev.plimsoll.decision;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A step of a liquidation plan with its amounts.
 *
 * @param step {@code cancel_orders}, {@code reduce_tier}, …
 * @param scope {@code position}, {@code cross} or {@code account}
 * @param rule the liquidation rule
 * @param quantity closed or handed over
 * @param price at which: the mark, or the bankruptcy price of {@code hand_over}
 * @param fee charged, in the settlement currency
 */
public record PlannedStep(
        String step,
        String scope,
        String rule,
        Optional<String> instrument,
        Optional<String> side,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> price,
        Optional<BigDecimal> fee) {}
