package dev.plimsoll.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters: an error keeps a policy from compiling, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** As printed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
