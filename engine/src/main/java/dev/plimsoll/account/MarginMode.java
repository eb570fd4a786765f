package dev.plimsoll.account;

import java.util.Locale;

/** Where a position's collateral is: the pool, or its own margin. */
public enum MarginMode {
    CROSS,
    ISOLATED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
