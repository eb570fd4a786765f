package dev.plimsoll.vocabulary;

import java.util.Locale;

/** What attributes are of; {@link #word} is how a path starts. */
public enum Subject {
    REQUEST("What is asked for."),
    ACCOUNT("The whole account."),
    CROSS("The pool behind all cross positions of one currency."),
    POSITION("A position, or the place that a request concerns."),
    ORDER("An order that rests."),
    BALANCE("What is held of one asset."),
    INSTRUMENT("What is traded."),
    MARKET("The prices of an instrument."),
    INSURANCE_FUND("What bears losses beyond their limits."),
    LIQUIDATION("What a liquidation came to; only in `never … liquidated`."),
    EVERYWHERE("What needs no prefix.");

    private final String doc;
    private final String word = name().toLowerCase(Locale.ROOT);

    Subject(String doc) {
        this.doc = doc;
    }

    /** One sentence for the documentation page. */
    public String doc() {
        return doc;
    }

    public String word() {
        return word;
    }
}
