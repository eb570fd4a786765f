package dev.plimsoll.diagnostic;

/** 3xxx: names, files, dates. */
public enum NameCode implements DiagnosticCode {
    UNKNOWN_NAME(3001, Severity.ERROR, "a name that is not known here");

    private final int number;
    private final Severity severity;
    private final String title;

    NameCode(int number, Severity severity, String title) {
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
