package dev.plimsoll.diagnostic;

/** 3xxx: names, files, dates. */
public enum NameCode implements DiagnosticCode {
    UNKNOWN_NAME(3001, Severity.ERROR, "a name that is not known here"),
    UNKNOWN_WORD(3002, Severity.ERROR, "none of the words that may stand here"),
    UNKNOWN_VALUE(3003, Severity.ERROR, "no value of the enumeration"),
    UNKNOWN_SYMBOL(3004, Severity.ERROR, "a symbol that is neither an instrument nor a currency"),
    UNKNOWN_COLUMN(3005, Severity.ERROR, "a column that the table does not have"),
    NOT_HERE(3006, Severity.ERROR, "a name that means nothing in this place"),
    DUPLICATE_NAME(3007, Severity.ERROR, "a name that is declared twice"),
    TAKEN_NAME(3008, Severity.ERROR, "a name that the language uses"),
    LET_CYCLE(3009, Severity.ERROR, "names that are defined by each other"),
    BAD_PATH(3010, Severity.ERROR, "data of something that carries none"),
    PLACEHOLDER(3011, Severity.ERROR, "a message that cannot be filled in"),
    OVERRIDE_CYCLE(3012, Severity.ERROR, "rules that override each other"),
    OVERRIDE_MISMATCH(3013, Severity.ERROR, "a rule that the other cannot override"),
    BAD_PERIOD(3014, Severity.ERROR, "not a period"),
    NO_SETTLEMENT(3015, Severity.ERROR, "a policy that does not say what it settles in"),
    SETTLEMENT_MISMATCH(3016, Severity.ERROR, "an instrument that settles in another currency than the policy"),
    BAD_HEADER_LINE(3017, Severity.ERROR, "a header line that does not fit"),
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
    GROUP_CONDITION(3212, Severity.ERROR, "a group chosen by what is not known");

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
