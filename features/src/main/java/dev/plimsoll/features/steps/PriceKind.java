package dev.plimsoll.features.steps;

/** Prices beside the mark price. */
public enum PriceKind {
    LAST,
    INDEX
}
