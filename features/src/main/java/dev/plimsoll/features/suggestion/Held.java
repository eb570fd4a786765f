package dev.plimsoll.features.suggestion;

/** What an account has open before something is asked of it. */
enum Held {
    NOTHING,
    POSITION,
    /** On the instrument, in the other margin mode. */
    OTHER_MODE,
    ORDER,
    /** On another instrument. */
    ELSEWHERE
}
