package dev.plimsoll.diagnostic;

/** 3xxx: names, files, dates. */
public enum NameCode implements DiagnosticCode {
    UNKNOWN_NAME(3001, Severity.ERROR, "a name that is not known here"),
    FILE_REFUSED(3101, Severity.ERROR, "a path that leaves the root"),
    FILE_NOT_FOUND(3102, Severity.ERROR, "a file that is not there"),
    FILE_UNREADABLE(3103, Severity.ERROR, "a file that cannot be read"),
    INCLUDE_CYCLE(3104, Severity.ERROR, "a file that includes itself"),
    INCLUDE_LIMIT(3105, Severity.ERROR, "too many or too large includes"),
    HEADER_IN_INCLUDE(3106, Severity.ERROR, "an included file with a policy statement"),
    NO_HEADER(3107, Severity.ERROR, "a policy without a policy statement"),
    DUPLICATE_INSTRUMENT(3201, Severity.ERROR, "an instrument that is listed twice"),
    UNKNOWN_INSTRUMENT(3202, Severity.ERROR, "an instrument that the policy does not list"),
    NO_BASE_AND_QUOTE(3203, Severity.ERROR, "an instrument whose base and quote are not known"),
    BAD_SYMBOL(3204, Severity.ERROR, "a symbol that no instrument can have"),
    DUPLICATE_BLOCK(3205, Severity.ERROR, "an instrument with two blocks in one table"),
    DUPLICATE_FIELD(3206, Severity.ERROR, "a field or column that is given twice"),
    GROUP_CYCLE(3211, Severity.ERROR, "a group that contains itself"),
    GROUP_CONDITION(3212, Severity.ERROR, "a group chosen by what changes");

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
