package dev.plimsoll.importer;

import java.util.Locale;

/** Whose files can be read. */
public enum Venue {
    BINANCE("Binance"),
    OKX("OKX"),
    BYBIT("Bybit"),
    GATE("Gate"),
    HYPERLIQUID("Hyperliquid"),
    /** Any exchange, in the shape that the ccxt library gives all of them. */
    CCXT("ccxt");

    private final String title;

    Venue(String title) {
        this.title = title;
    }

    /** As people write it: {@code Binance}. */
    public String title() {
        return title;
    }

    /** As it is written in commands: {@code binance}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
