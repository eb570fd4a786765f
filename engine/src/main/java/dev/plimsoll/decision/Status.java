package dev.plimsoll.decision;

/** The health of a position, a pool or an account, from best to worst; ERROR is no health but the lack of an answer. */
public enum Status {
    HEALTHY,
    ALERT,
    MARGIN_CALL,
    LIQUIDATE,
    ERROR;

    public Status worse(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
