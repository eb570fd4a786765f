package dev.plimsoll.model;

/** What pools there are. */
public sealed interface Settlement {
    /** One pool in one currency. */
    record In(String currency) implements Settlement {}

    /** One pool for each settlement currency of the instruments. */
    record InEach() implements Settlement {}

    /** One pool, to which several assets count as collateral. */
    record PooledIn(String currency) implements Settlement {}
}
