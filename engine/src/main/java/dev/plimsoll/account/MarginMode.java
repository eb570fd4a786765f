package dev.plimsoll.account;

import java.util.Locale;

/** Where a position's collateral is: the pool, or its own margin. */
public enum MarginMode {
    CROSS,
    ISOLATED;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }
}
