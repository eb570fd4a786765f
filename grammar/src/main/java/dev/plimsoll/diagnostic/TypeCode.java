package dev.plimsoll.diagnostic;

/** 2xxx: types, units and the laws of tables. */
public enum TypeCode implements DiagnosticCode {
    UNIT_CLASH(2001, Severity.ERROR, "two units that do not mix");

    private final int number;
    private final Severity severity;
    private final String title;

    TypeCode(int number, Severity severity, String title) {
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
