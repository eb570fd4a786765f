package dev.plimsoll.decision;

import java.math.BigDecimal;

/**
 * A position with its amounts and its status.
 *
 * @param liquidationPrice where the policy's own trigger is reached; none where no positive price reaches it
 * @param bankruptcyPrice where its equity (isolated) or the pool's (cross) is 0
 */
public record PositionHealth(
        String instrument,
        String side,
        String mode,
        BigDecimal quantity,
        Amount markPrice,
        Amount notional,
        Amount margin,
        Amount equity,
        Amount unrealizedPnl,
        Amount initialMargin,
        Amount maintenanceMargin,
        Amount liquidationPrice,
        Amount bankruptcyPrice,
        Status status) {}
