package dev.plimsoll.diagnostic;

/** 5xxx: legal, but probably not meant. */
public enum LintCode implements DiagnosticCode {
    RATE_ABOVE_LEVERAGE(5001, Severity.WARNING, "maintenance rate not below 1 divided by the maximum leverage");

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
