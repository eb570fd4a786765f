package dev.plimsoll.decision;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A step of a liquidation plan with its amounts.
 *
 * @param step {@code cancel_orders}, {@code reduce_tier}, …
 * @param scope {@code position}, {@code cross} or {@code account}
 * @param rule the liquidation rule
 * @param asset the debt that is repaid
 * @param from the asset that it is repaid out of
 * @param quantity closed, handed over or repaid
 * @param price at which: the mark, the bankruptcy price of {@code hand_over}, or of {@code repay} the price of the asset
 *     that is owed in the one that is spent
 * @param fee charged, in the settlement currency
 */
public record PlannedStep(
        String step,
        String scope,
        String rule,
        Optional<String> instrument,
        Optional<String> side,
        Optional<String> asset,
        Optional<String> from,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> price,
        Optional<BigDecimal> fee) {}
