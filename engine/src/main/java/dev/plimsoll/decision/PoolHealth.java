package dev.plimsoll.decision;

import java.math.BigDecimal;

/** The amounts of a cross pool, in its settlement currency, and its status. */
public record PoolHealth(
        String settle,
        BigDecimal balance,
        Amount equity,
        Amount unrealizedPnl,
        Amount initialMargin,
        Amount maintenanceMargin,
        Amount available,
        Status status) {}
