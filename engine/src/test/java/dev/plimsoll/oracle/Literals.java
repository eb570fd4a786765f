package dev.plimsoll.oracle;

import dev.plimsoll.syntax.Expression;
import java.math.BigDecimal;

/** What a literal stands for. */
final class Literals {
    private Literals() {}

    static Val of(Expression expression) {
        if (expression instanceof Expression.NumberLiteral number) {
            return Val.number(
                    Rational.of(number.value().scaleByPowerOfTen(number.suffix().shift())));
        }
        if (expression instanceof Expression.LeverageLiteral leverage) {
            return Val.number(Rational.of(leverage.value()));
        }
        if (expression instanceof Expression.MoneyLiteral money) {
            return Val.of(
                    Rational.of(money.value()), Dimension.amount(money.unit().text()));
        }
        if (expression instanceof Expression.DurationLiteral duration) {
            BigDecimal length = BigDecimal.valueOf(duration.unit().milliseconds());
            return Val.number(Rational.of(duration.value().multiply(length)));
        }
        if (expression instanceof Expression.InstantLiteral instant) {
            return Val.number(Rational.of(instant.value().toEpochMilli()));
        }
        if (expression instanceof Expression.TextLiteral text) {
            return Val.text(text.value());
        }
        if (expression instanceof Expression.TruthLiteral truth) {
            return Val.truth(truth.value());
        }
        if (expression instanceof Expression.SymbolLiteral symbol) {
            return Val.text(symbol.symbol());
        }
        if (expression instanceof Expression.Negation negation) {
            return Val.number(Val.value(of(negation.operand())).negated());
        }
        if (expression instanceof Expression.Per per) {
            Val.Num rate = (Val.Num) of(per.value());
            return Val.of(
                    rate.value(),
                    rate.dimension().over(Dimension.amount(per.unit().text())));
        }
        if (expression instanceof Expression.Path path) {
            return Val.text(path.text());
        }
        throw new IllegalStateException("no literal: " + expression);
    }
}
