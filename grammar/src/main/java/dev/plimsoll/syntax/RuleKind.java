package dev.plimsoll.syntax;

import java.util.Locale;

/** The statements that are rules; {@link #keyword} is how they start. */
public enum RuleKind {
    CAP,
    FLOOR,
    MARGIN,
    COLLATERAL,
    LOCK,
    DENY,
    REQUIRE,
    ALERT,
    MARGIN_CALL,
    LIQUIDATE,
    ADVISE,
    NEVER;

    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
