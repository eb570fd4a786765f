package dev.plimsoll.diagnostic;

/** 6xxx: features, and what would make them pass without testing anything. */
public enum FeatureCode implements DiagnosticCode {
    NOT_GHERKIN(6001, Severity.ERROR, "a feature that cannot be read"),
    UNKNOWN_STEP(6002, Severity.ERROR, "a step that there is not"),
    NO_STEPS(6003, Severity.ERROR, "a scenario without steps"),
    NO_SCENARIOS(6004, Severity.ERROR, "a feature without scenarios"),
    NO_EXAMPLES(6005, Severity.ERROR, "an outline without examples"),
    LOST_LINE(6006, Severity.ERROR, "a line that is read as a description"),
    WRONG_TABLE(6007, Severity.ERROR, "a table that is missing, or does not belong there"),
    WRONG_VALUE(6008, Severity.ERROR, "a value that there is not"),
    NOTHING_CHECKED(6009, Severity.ERROR, "a scenario that checks nothing"),
    FEATURE_TOO_LARGE(6010, Severity.ERROR, "a feature over a limit");

    private final int number;
    private final Severity severity;
    private final String title;

    FeatureCode(int number, Severity severity, String title) {
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
