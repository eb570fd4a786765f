package dev.plimsoll.diagnostic;

/** 5xxx: legal, but probably not meant. */
public enum LintCode implements DiagnosticCode {
    RATE_ABOVE_LEVERAGE(5001, Severity.WARNING, "maintenance rate not below 1 divided by the maximum leverage"),
    INITIAL_BELOW_MAINTENANCE(5101, Severity.WARNING, "initial rate below the maintenance rate"),
    EMPTY_GROUP(5102, Severity.WARNING, "a group without members"),
    NOT_IN_TABLE(5103, Severity.WARNING, "instruments that a table has no brackets for"),
    SETTLES_ELSEWHERE(5104, Severity.WARNING, "a linear instrument that does not settle in its quote");

    private final int number;
    private final Severity severity;
    private final String title;

    LintCode(int number, Severity severity, String title) {
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
