package dev.plimsoll.type;

/**
 * Two units that are not the same.
 *
 * @param left with its roles filled
 * @param right with its roles filled
 * @param who fills the roles: an instrument, an asset, several joined by commas; empty where no role is in the units
 */
public record UnitClash(Unit left, Unit right, String who) {}
