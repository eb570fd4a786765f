package dev.plimsoll.diagnostic;

/** 5xxx: legal, but probably not meant. */
public enum LintCode implements DiagnosticCode {
    RATE_ABOVE_LEVERAGE(5001, Severity.WARNING, "maintenance rate not below 1 divided by the maximum leverage"),
    IMPOSSIBLE_CONSTANT(5002, Severity.WARNING, "a constant that is never reached"),
    SET_LEVERAGE_DROPS_OUT(5003, Severity.WARNING, "a leverage bound that does not judge `set_leverage`"),
    EQUITY_OF_CROSS(5004, Severity.WARNING, "the equity of cross positions is their profit and loss alone"),
    LAST_PRICE(5005, Severity.WARNING, "a liquidation by the last price"),
    CONSTANT_CONDITION(5006, Severity.WARNING, "a condition that is always or never met"),
    NO_INSTRUMENT_LEFT(5007, Severity.WARNING, "a rule that applies to no instrument"),
    NO_MARGIN_RULE(5008, Severity.WARNING, "a policy without margin rules of a kind"),
    UNUSED(5009, Severity.WARNING, "a name that nothing uses"),
    SUSPICIOUS_UNIT(5010, Severity.WARNING, "a number that is probably in another unit"),
    NO_WORDS(5011, Severity.WARNING, "a rule without a message that needs one"),
    NO_WAY_OUT(5012, Severity.WARNING, "a lock without a way out"),
    NO_ALERT_BEFORE(5013, Severity.WARNING, "a liquidation without an alert before it"),
    MODE_NOT_LIQUIDATED(5014, Severity.WARNING, "a margin mode that is never liquidated"),
    MODE_NOT_IN_USE(5015, Severity.WARNING, "a margin mode that the policy does not have"),
    MONEY_IN_EACH(5016, Severity.WARNING, "an amount in one currency where each has its own pool"),
    NO_LEVERAGE_LIMIT(5017, Severity.WARNING, "a policy without a limit on leverage"),
    NO_LIQUIDATION(5018, Severity.WARNING, "a policy without a liquidation"),
    NO_CALL_LEVEL(5019, Severity.WARNING, "a policy without an alert or a margin call"),
    INITIAL_BELOW_MAINTENANCE(5101, Severity.WARNING, "initial rate below the maintenance rate"),
    EMPTY_GROUP(5102, Severity.WARNING, "a group without members"),
    NOT_IN_TABLE(5103, Severity.WARNING, "instruments that a table has no brackets for"),
    SETTLES_ELSEWHERE(5104, Severity.WARNING, "a linear instrument that does not settle in its quote");

    private final int number;
    private final Severity severity;
    private final String title;

    LintCode(int number, Severity severity, String title) {
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
