package dev.plimsoll.account;

import java.util.Locale;

/** Whether an instrument may be held long and short at once. */
public enum PositionMode {
    ONE_WAY,
    HEDGE;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }
}
