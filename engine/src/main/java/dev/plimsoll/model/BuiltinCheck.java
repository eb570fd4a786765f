package dev.plimsoll.model;

import java.util.Locale;

/** The checks that every policy has; they are rules with names, worded by {@code builtin}, lifted by {@code overrides}. */
public enum BuiltinCheck {
    NO_CHANGE,
    MODE_CONFLICT,
    REDUCE_ONLY,
    BEYOND_LAST_BRACKET,
    INSUFFICIENT_MARGIN,
    WOULD_LIQUIDATE,
    WITHDRAWABLE,
    /** Not a denial: a bucket's requirement is the sum over its positions, unless a margin rule overrides it. */
    SUM_OF_POSITIONS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
