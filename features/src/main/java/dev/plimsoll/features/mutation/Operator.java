package dev.plimsoll.features.mutation;

import java.util.Locale;

/** The kinds of changes; {@link #word} is how they are chosen and shown. */
public enum Operator {
    BOUND(
            "a constant of a bound, a condition or a default: one unit of its last digit up and down, twice, another value"),
    RATE("a constant of an amount or a fee: one unit of its last digit up and down, twice"),
    COMPARISON("a comparison with its limit in or out, turned round, or denied"),
    CONNECTIVE("`and` for `or`, an operand, a `not`, or one branch left out"),
    RULE("a rule left out"),
    WHEN("a `when` or the dates left out"),
    UNLESS("an `unless` left out"),
    SCOPE("another scope, one action, instrument or `after.` less"),
    BRACKET("a bracket's bound moved, a value of the row beside it, a row left out"),
    MODE("cross for isolated"),
    ARITHMETIC("`+` for `-`, `*` for `/`, a sign or an `abs` left out"),
    EXTREME("`min` for `max`, an operand of them left out, rounding the other way"),
    QUANTIFIER("`any` for `every` or `no`, positions for orders, a `where` left out"),
    VERDICT("a refusal that only advises, an alert that calls, and the other way round"),
    LIQUIDATION("a step left out, replaced or before the one before it; fee, limit of loss or remainder"),
    OVERRIDE("a rule that is lifted no more");

    private final String says;

    Operator(String says) {
        this.says = says;
    }

    /** {@code comparison}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is changed, in one phrase. */
    public String says() {
        return says;
    }
}
