package dev.plimsoll.diagnostic;

/** 1xxx: the text cannot be read as statements. */
public enum SyntaxCode implements DiagnosticCode {
    UNEXPECTED(1001, Severity.ERROR, "something else was expected here"),
    MISSPELT_KEYWORD(1002, Severity.ERROR, "a word of the language is misspelt"),
    INCOMPLETE(1003, Severity.ERROR, "a statement breaks off"),
    UNBALANCED(1004, Severity.ERROR, "brackets that do not match"),
    UNKNOWN_STATEMENT(1005, Severity.ERROR, "a line that starts no statement"),
    KEYWORD_AS_NAME(1006, Severity.ERROR, "a word of the language as a name"),
    CLAUSE_ORDER(1007, Severity.ERROR, "clauses out of order"),
    DUPLICATE(1008, Severity.ERROR, "said twice"),
    CLAUSE_NOT_ALLOWED(1009, Severity.ERROR, "a clause that does not belong to this statement"),
    CLAUSE_MISSING(1010, Severity.ERROR, "a clause is missing"),
    HEADER_PLACE(1011, Severity.ERROR, "the policy header is not the first statement"),
    MISPLACED_WHERE(1012, Severity.ERROR, "`where` or `if` beside another operand"),
    COMPARISON_CHAIN(1013, Severity.ERROR, "comparisons in a chain"),
    BAD_NUMBER(1014, Severity.ERROR, "not a number"),
    NUMBER_TOO_LONG(1015, Severity.ERROR, "a number with too many digits"),
    BAD_DATE(1016, Severity.ERROR, "not a date"),
    OPEN_TEXT(1017, Severity.ERROR, "a text without an end"),
    BAD_ESCAPE(1018, Severity.ERROR, "an unknown escape in a text"),
    BAD_OPERATOR(1019, Severity.ERROR, "not an operator"),
    BAD_CHARACTER(1020, Severity.ERROR, "a character that means nothing here"),
    BAD_NAME(1021, Severity.ERROR, "not a name"),
    INVISIBLE_CHARACTER(1022, Severity.ERROR, "an invisible character"),
    LOOK_ALIKE(1023, Severity.WARNING, "letters that look like others"),
    FILE_TOO_LARGE(1024, Severity.ERROR, "a file over the size limit"),
    TOO_MANY_WORDS(1025, Severity.ERROR, "a file with too many words"),
    NESTED_TOO_DEEP(1026, Severity.ERROR, "nested too deep"),
    EXPRESSION_TOO_LARGE(1027, Severity.ERROR, "an expression over the size limit"),
    NOT_A_POLICY(1028, Severity.ERROR, "a file that is no policy");

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
