package dev.plimsoll.model;

import java.util.Locale;

/** The checks that every policy has; they are rules with names, worded by {@code builtin}, lifted by {@code overrides}. */
public enum BuiltinCheck {
    NO_CHANGE("Denies a setting that is what it is already."),
    MODE_CONFLICT("Denies an opening in another mode than that of a position or an order on the instrument."),
    REDUCE_ONLY("Denies what may only reduce and would open, and what reduces more than is held."),
    BEYOND_LAST_BRACKET("Denies what would lie beyond a closed last bracket."),
    INSUFFICIENT_MARGIN("Denies what leaves less equity than initial margin behind what it changes."),
    WOULD_LIQUIDATE("Denies what would be liquidated at once, at the same prices."),
    WITHDRAWABLE("Denies to take out more than may be taken out."),
    /** Not a denial. */
    SUM_OF_POSITIONS(
            "What positions must hold together is the sum of what each must hold; a margin rule may override it.");

    private final String doc;
    private final String word = name().toLowerCase(Locale.ROOT);

    BuiltinCheck(String doc) {
        this.doc = doc;
    }

    /** What it does, in one sentence. */
    public String doc() {
        return doc;
    }

    public String word() {
        return word;
    }
}
