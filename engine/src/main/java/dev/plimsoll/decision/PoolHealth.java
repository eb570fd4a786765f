package dev.plimsoll.decision;

/** The amounts of a cross pool, in its currency, and its status. */
public record PoolHealth(
        String settle,
        Amount balance,
        Amount equity,
        Amount unrealizedPnl,
        Amount initialMargin,
        Amount maintenanceMargin,
        Amount available,
        Status status) {}
