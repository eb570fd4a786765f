package dev.plimsoll.io;

/**
 * What a data file says, and where.
 *
 * @param where the places of its values, for faults that are found later
 */
public record Loaded<T>(T value, Locator where) {}
