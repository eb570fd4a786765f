package dev.plimsoll.checker;

import dev.plimsoll.model.Formula;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expression.NumberSuffix;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;

/** Literals as constants: percents and basis points applied, times in milliseconds. */
final class Literals {
    private Literals() {}

    static Typed number(Expression.NumberLiteral literal) {
        Formula formula = constant(
                literal.span(),
                Type.NUMBER,
                literal.value().scaleByPowerOfTen(literal.suffix().shift()));
        Typed.Bare bare = literal.suffix() != NumberSuffix.NONE
                ? Typed.Bare.NO
                : literal.value().signum() == 0 ? Typed.Bare.ZERO : Typed.Bare.NUMBER;
        return new Typed(formula, Type.NUMBER, literal.span(), bare);
    }

    static Typed leverage(Expression.LeverageLiteral literal) {
        return Typed.of(constant(literal.span(), Type.LEVERAGE, literal.value()), Type.LEVERAGE);
    }

    static Typed money(Expression.MoneyLiteral literal) {
        Type type = Type.amount(literal.unit().text());
        return Typed.of(constant(literal.span(), type, literal.value()), type);
    }

    static Typed duration(Expression.DurationLiteral literal) {
        BigDecimal milliseconds =
                literal.value().multiply(BigDecimal.valueOf(literal.unit().milliseconds()));
        return Typed.of(constant(literal.span(), Type.DURATION, milliseconds), Type.DURATION);
    }

    static Typed instant(Expression.InstantLiteral literal) {
        BigDecimal milliseconds = BigDecimal.valueOf(literal.value().toEpochMilli());
        return Typed.of(constant(literal.span(), Type.INSTANT, milliseconds), Type.INSTANT);
    }

    static Typed truth(Span span, boolean value) {
        return Typed.truth(new Formula.Constant(span, Type.TRUTH, Value.of(value)));
    }

    static Typed word(Span span, Type type, String text) {
        return Typed.of(new Formula.Constant(span, type, new Value.Word(text)), type);
    }

    static Typed choice(Span span, Type.Choice type, String word) {
        return Typed.of(
                new Formula.Constant(
                        span, type, new Value.Choice(word, type.values().indexOf(word))),
                type);
    }

    private static Formula constant(Span span, Type type, BigDecimal value) {
        return new Formula.Constant(span, type, Value.of(Fraction.of(value)));
    }
}
