package dev.plimsoll.vocabulary;

import java.util.Locale;

/** What an account's health is asked of. */
public enum Scope {
    POSITION,
    CROSS,
    ACCOUNT;

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }
}
