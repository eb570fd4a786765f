package dev.plimsoll.diagnostic;

/** 1xxx: the text cannot be read as statements. */
public enum SyntaxCode implements DiagnosticCode {
    UNEXPECTED(1001, Severity.ERROR, "something else was expected here");

    private final int number;
    private final Severity severity;
    private final String title;

    SyntaxCode(int number, Severity severity, String title) {
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
