package dev.plimsoll.vocabulary;

import java.util.Locale;

/** What attributes are of; {@link #word} is how a path starts. */
public enum Subject {
    REQUEST,
    ACCOUNT,
    CROSS,
    POSITION,
    ORDER,
    BALANCE,
    INSTRUMENT,
    MARKET,
    INSURANCE_FUND,
    /** What a liquidation came to; only in {@code never … liquidated}. */
    LIQUIDATION,
    /** What needs no prefix: {@code now}. */
    EVERYWHERE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
