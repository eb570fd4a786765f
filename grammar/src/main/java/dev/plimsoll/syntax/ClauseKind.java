package dev.plimsoll.syntax;

import java.util.Locale;

/** The clauses, in the order in which they stand. */
public enum ClauseKind {
    WHILE("while COND", "The state that locks."),
    ON("on ACTION, …", "The actions that are judged."),
    WHEN("when COND", "Where the rule applies."),
    UNLESS("unless COND", "Where it does not."),
    BY("by STEP, …", "The steps that are taken, in this order."),
    FEE("fee EXPR", "What a liquidation costs, as a ratio of the notional closed."),
    LOSS_LIMITED_TO("loss limited to EXPR", "The most that the account loses; the insurance fund bears the rest."),
    REMAINDER_TO("remainder to account|insurance_fund", "Who gets what is left of the margin."),
    OVERRIDES("overrides NAME, …", "The rules that do not apply where this one does."),
    EFFECTIVE("effective from DATE [until DATE]", "When the rule is there."),
    BECAUSE("because \"…\"", "The message; `{path}` is filled in."),
    CODE("code \"…\"", "The venue's own code."),
    CITE("cite \"…\"", "Where the rule comes from.");

    private final String form;
    private final String says;

    ClauseKind(String form, String says) {
        this.form = form;
        this.says = says;
    }

    /** How the clause starts: {@code while}, {@code loss limited to}. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How it is written. */
    public String form() {
        return form;
    }

    /** What it says, in one sentence. */
    public String says() {
        return says;
    }
}
