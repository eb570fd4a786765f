package dev.plimsoll.account;

import java.util.Locale;

/** Linear: quantity in base, profit in quote. Inverse: quantity in contracts of quote value, profit in base. */
public enum ContractKind {
    LINEAR,
    INVERSE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
