package dev.plimsoll.decision;

/** What becomes of a request. */
public enum Verdict {
    ALLOW,
    DENY,
    /** There is no answer: never to be read as ALLOW. */
    ERROR
}
