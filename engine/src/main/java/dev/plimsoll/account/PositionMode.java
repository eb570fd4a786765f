package dev.plimsoll.account;

import java.util.Locale;

/** Whether an instrument may be held long and short at once. */
public enum PositionMode {
    ONE_WAY,
    HEDGE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
