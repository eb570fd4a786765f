package dev.plimsoll.checker;

import dev.plimsoll.model.Formula;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;

/**
 * A resolved expression.
 *
 * @param type with the roles of its unit written {@code role@dimension}
 * @param span as it is used: a named expression's formula stands elsewhere
 * @param bare whether it is a number without a unit that takes that of its neighbour
 */
record Typed(Formula formula, Type type, Span span, Bare bare) {
    /** How far a number without a unit adapts. */
    enum Bare {
        /** Not at all. */
        NO,
        /** Only as the step of a rounding; elsewhere the help names the unit that lacks. */
        NUMBER,
        /** A 0 has any unit. */
        ZERO
    }

    static Typed of(Formula formula, Type type) {
        return new Typed(formula, type, formula.span(), Bare.NO);
    }

    static Typed truth(Formula formula) {
        return of(formula, Type.TRUTH);
    }

    boolean isZero() {
        return bare == Bare.ZERO;
    }

    boolean isTruth() {
        return type instanceof Type.Truth;
    }

    /** The same where another expression names it. */
    Typed at(Span place) {
        return new Typed(formula, type, place, bare);
    }

    /** A bare number with the type of its neighbour. */
    Typed as(Type wanted, Type plain) {
        Formula adapted = formula instanceof Formula.Constant constant
                ? new Formula.Constant(constant.span(), plain, constant.value())
                : formula;
        return new Typed(adapted, wanted, span, Bare.NO);
    }
}
