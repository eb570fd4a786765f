package dev.plimsoll.account;

import java.util.Locale;

/** What kind of contract an instrument is. */
public enum InstrumentKind {
    PERPETUAL,
    FUTURE,
    SPOT_MARGIN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
