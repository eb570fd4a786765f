package dev.plimsoll.diagnostic;

/** 7xxx: accounts, markets, requests and other data files. */
public enum DataCode implements DiagnosticCode {
    MALFORMED(7001, Severity.ERROR, "not YAML, not JSON"),
    DUPLICATE_KEY(7002, Severity.ERROR, "a key given twice"),
    FORBIDDEN_YAML(7003, Severity.ERROR, "a part of YAML that data files do without"),
    SEVERAL_DOCUMENTS(7004, Severity.ERROR, "text after the end of the document"),
    TOO_LARGE(7005, Severity.ERROR, "larger than a data file may be"),
    INVISIBLE_CHARACTER(7006, Severity.ERROR, "a character that cannot be seen"),
    NULL_VALUE(7007, Severity.ERROR, "a key without a value"),
    NOT_A_DECIMAL(7008, Severity.ERROR, "not a plain decimal"),
    UNKNOWN_KEY(7009, Severity.ERROR, "a key that is not known here"),
    MISSING_KEY(7010, Severity.ERROR, "a key is missing"),
    WRONG_SHAPE(7011, Severity.ERROR, "a value of another shape than expected"),
    UNKNOWN_WORD(7012, Severity.ERROR, "none of the words that may stand here"),
    OUT_OF_RANGE(7013, Severity.ERROR, "a number outside its range"),
    NOT_AN_INSTANT(7014, Severity.ERROR, "not a date or a time"),
    MARGIN_OF_MODE(7015, Severity.ERROR, "a margin that does not go with the margin mode"),
    DUPLICATE_ENTRY(7016, Severity.ERROR, "the same thing given twice"),
    CONTRADICTION(7017, Severity.ERROR, "two statements that exclude each other"),
    NOT_A_NAME(7018, Severity.ERROR, "not a name of an instrument or an asset"),
    UNKNOWN_ACTION(7019, Severity.ERROR, "an action that is not known"),
    FIELD_OF_ACTION(7020, Severity.ERROR, "a field that the action does not take");

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
