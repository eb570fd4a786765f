package dev.plimsoll.diagnostic;

/** 71xx: files of exchanges, and policies compared with them. */
public enum VenueCode implements DiagnosticCode {
    NOT_THIS_FILE(7101, Severity.ERROR, "not a file of that exchange"),
    OUT_OF_ORDER(7102, Severity.ERROR, "brackets in the wrong order"),
    NEGATIVE_BOUND(7103, Severity.ERROR, "a bound below 0 before the last bracket"),
    CLOSED_LAST(7104, Severity.WARNING, "a last bracket that is closed where the others are open"),
    UNKNOWN_UNIT(7105, Severity.ERROR, "brackets in a unit that no file tells"),
    NOT_IN_POLICY(7111, Severity.ERROR, "an instrument that the policy lacks"),
    NOT_AT_VENUE(7112, Severity.ERROR, "an instrument that the exchange lacks"),
    BRACKETS_DIFFER(7113, Severity.ERROR, "more brackets on one side than on the other"),
    FIGURE_DIFFERS(7114, Severity.ERROR, "a figure that differs"),
    METHOD_DIFFERS(7115, Severity.ERROR, "a table that is looked up in another way");

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
