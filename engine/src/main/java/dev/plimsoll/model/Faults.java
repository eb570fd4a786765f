package dev.plimsoll.model;

import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;

/** Why a formula itself has no value, though everything that it reads is there. The path is the formula's text. */
public final class Faults {
    /** Longer texts are cut: they only name the culprit. */
    private static final int LONGEST = 200;

    private Faults() {}

    private static String text(Formula formula) {
        String text = FormulaText.plain(formula);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** A division by zero, unless both sides are amounts. */
    public static Fault divisionByZero(Formula.Arithmetic division) {
        return new Fault(
                FaultCode.DIVISION_BY_ZERO, text(division), "the divisor `" + text(division.right()) + "` is 0");
    }

    /** An operation on an {@link dev.plimsoll.value.Value.Unbounded unbounded} operand other than those allowed. */
    public static Fault unbounded(Formula operation) {
        return new Fault(
                FaultCode.UNBOUNDED,
                text(operation),
                "an operand is unbounded: it can be compared or scaled by a positive constant, nothing else");
    }

    /** A rounding to a step of 0 or less. */
    public static Fault step(Formula.Rounding rounding) {
        return new Fault(
                FaultCode.DIVISION_BY_ZERO,
                text(rounding),
                "the rounding step `" + text(rounding.step()) + "` is not above 0");
    }

    /** A smallest or largest over nothing. */
    public static Fault overNothing(Formula.Aggregate aggregate) {
        return new Fault(FaultCode.MISSING_VALUE, text(aggregate), "there is nothing to take it over");
    }
}
