package dev.plimsoll.account;

import java.util.Locale;

/** Long gains when the price rises, short when it falls. */
public enum Side {
    LONG(1),
    SHORT(-1);

    private final int sign;
    private final String word = name().toLowerCase(Locale.ROOT);

    Side(int sign) {
        this.sign = sign;
    }

    /** 1 for long, −1 for short. */
    public int sign() {
        return sign;
    }

    public Side opposite() {
        return this == LONG ? SHORT : LONG;
    }

    public String word() {
        return word;
    }
}
