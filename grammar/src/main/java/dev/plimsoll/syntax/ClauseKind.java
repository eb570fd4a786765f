package dev.plimsoll.syntax;

import java.util.Locale;

/** The clauses, in the order in which they stand. */
public enum ClauseKind {
    WHILE,
    ON,
    WHEN,
    UNLESS,
    BY,
    FEE,
    LOSS_LIMITED_TO,
    REMAINDER_TO,
    OVERRIDES,
    EFFECTIVE,
    BECAUSE,
    CODE,
    CITE;

    /** How the clause starts: {@code while}, {@code loss limited to}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
