package dev.plimsoll.checker.table;

import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Name;
import java.math.BigDecimal;

/** The values of rows in statements. What is calculated is no value: a table is data. */
final class ExpressionLiterals {
    private ExpressionLiterals() {}

    static Literal of(Expression expression) {
        if (expression instanceof Expression.NumberLiteral number) {
            return new Literal.Number(
                    number.span(),
                    number.value().scaleByPowerOfTen(number.suffix().shift()));
        }
        if (expression instanceof Expression.LeverageLiteral leverage) {
            return new Literal.Leverage(leverage.span(), leverage.value());
        }
        if (expression instanceof Expression.MoneyLiteral money) {
            return new Literal.Money(money.span(), money.value(), money.unit().text());
        }
        if (expression instanceof Expression.DurationLiteral duration) {
            return new Literal.Duration(
                    duration.span(),
                    duration.value().multiply(BigDecimal.valueOf(duration.unit().milliseconds())));
        }
        if (expression instanceof Expression.InstantLiteral instant) {
            return new Literal.Moment(instant.span(), instant.value());
        }
        if (expression instanceof Expression.TextLiteral text) {
            return new Literal.Word(text.span(), text.value());
        }
        if (expression instanceof Expression.TruthLiteral truth) {
            return new Literal.Word(truth.span(), Boolean.toString(truth.value()));
        }
        if (expression instanceof Expression.SymbolLiteral symbol) {
            return new Literal.Word(symbol.span(), symbol.symbol());
        }
        if (expression instanceof Expression.Path path) {
            return new Literal.Word(path.span(), path.text());
        }
        if (expression instanceof Expression.Per per && of(per.value()) instanceof Literal.Number number) {
            return new Literal.Rate(per.span(), number.value(), per.unit().text());
        }
        if (expression instanceof Expression.Parenthesised parenthesised) {
            return of(parenthesised.inner());
        }
        return expression instanceof Expression.Negation negation
                ? negated(negation)
                : new Literal.Other(expression.span(), "a calculation");
    }

    /** A name as a value: the words behind {@code is} in an instrument's row. */
    static Literal of(Name name) {
        return new Literal.Word(name.span(), name.text());
    }

    private static Literal negated(Expression.Negation negation) {
        Literal operand = of(negation.operand());
        if (operand instanceof Literal.Number number) {
            return new Literal.Number(negation.span(), number.value().negate());
        }
        if (operand instanceof Literal.Money money) {
            return new Literal.Money(negation.span(), money.value().negate(), money.unit());
        }
        if (operand instanceof Literal.Leverage leverage) {
            return new Literal.Leverage(negation.span(), leverage.value().negate());
        }
        return new Literal.Other(negation.span(), "a calculation");
    }
}
