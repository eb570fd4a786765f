package dev.plimsoll.diagnostic;

/** 4xxx: what rules say about each other and about what they decide. */
public enum RuleCode implements DiagnosticCode {
    LIQUIDATIONS_OVERLAP(4001, Severity.ERROR, "two liquidations of one scope that may hold together"),
    CLOSING_REFUSED(4002, Severity.ERROR, "getting out refused for lack of margin"),
    NOT_CARRIED(4003, Severity.ERROR, "a rule that reads what its action does not carry"),
    STATUS_READ(4004, Severity.ERROR, "a status that depends on itself"),
    CIRCULAR_AMOUNT(4005, Severity.ERROR, "an amount that depends on itself"),
    NOTHING_JUDGED(4006, Severity.ERROR, "a bound that judges no action"),
    STEP_ARGUMENT(4007, Severity.ERROR, "a liquidation step that cannot be taken so");

    private final int number;
    private final Severity severity;
    private final String title;

    RuleCode(int number, Severity severity, String title) {
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
