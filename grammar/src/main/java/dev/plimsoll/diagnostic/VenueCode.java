package dev.plimsoll.diagnostic;

/** 71xx: files of exchanges, and policies compared with them. */
public enum VenueCode implements DiagnosticCode {
    NOT_THIS_FILE(7101, Severity.ERROR, "not a file of that exchange"),
    OUT_OF_ORDER(7102, Severity.ERROR, "brackets in the wrong order"),
    NEGATIVE_BOUND(7103, Severity.ERROR, "a bound below 0 before the last bracket"),
    CLOSED_LAST(7104, Severity.WARNING, "a last bracket that is closed where the others are open"),
    UNKNOWN_UNIT(7105, Severity.ERROR, "brackets in a unit that no file tells");

    private final int number;
    private final Severity severity;
    private final String title;

    VenueCode(int number, Severity severity, String title) {
        this.number = number;
        this.severity = severity;
        this.title = title;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String title() {
        return title;
    }
}
