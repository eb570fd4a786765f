package dev.plimsoll.catalog;

/**
 * A policy that comes with the library.
 *
 * @param name the name of its {@code policy} statement
 * @param path where it is in the catalogue: {@code binance/usdm.margin}
 */
public record BundledPolicy(String name, String path) {}
