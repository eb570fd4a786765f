package dev.plimsoll.vocabulary;

import java.util.Locale;

/** What an account's health is asked of. */
public enum Scope {
    POSITION,
    CROSS,
    ACCOUNT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
