package dev.plimsoll.diagnostic;

/** 7xxx: accounts, markets, requests and other data files. */
public enum DataCode implements DiagnosticCode {
    MALFORMED(7001, Severity.ERROR, "not the file that was expected");

    private final int number;
    private final Severity severity;
    private final String title;

    DataCode(int number, Severity severity, String title) {
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
