package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Operator;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expression.ArithmeticOperator;
import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code + - * /}, the sign, and {@code per}. */
final class ArithmeticResolver {
    private static final Pattern CURRENCY = Pattern.compile("[0-9]*[A-Z][A-Z0-9]*");

    private final ExpressionResolver resolver;

    ArithmeticResolver(ExpressionResolver resolver) {
        this.resolver = resolver;
    }

    Optional<Typed> arithmetic(Expression.Arithmetic arithmetic) {
        Optional<Typed> left = resolver.resolve(arithmetic.left());
        Optional<Typed> right = resolver.resolve(arithmetic.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        boolean sum =
                arithmetic.operator() == ArithmeticOperator.ADD || arithmetic.operator() == ArithmeticOperator.SUBTRACT;
        Pairing.Pair pair = sum
                ? new Pairing(resolver).adapted(left.get(), right.get())
                : new Pairing.Pair(left.get(), right.get(), left.get().type());
        if (arithmetic.operator() == ArithmeticOperator.DIVIDE && isConstantZero(pair.right())) {
            resolver.problems()
                    .report(
                            TypeCode.DIVISION_BY_ZERO,
                            arithmetic.right().span(),
                            "nothing can be divided by 0",
                            "divide by something else");
            return Optional.empty();
        }
        OperatorTable.Result result =
                result(arithmetic.operator(), pair.left().type(), pair.right().type());
        if (result instanceof OperatorTable.Fits fits) {
            return Optional.of(new Typed(
                    new Formula.Arithmetic(
                            arithmetic.span(),
                            resolver.world().plain(fits.type()),
                            operator(arithmetic.operator()),
                            pair.left().formula(),
                            pair.right().formula(),
                            fits.limit()),
                    fits.type(),
                    arithmetic.span(),
                    Typed.Bare.NO));
        }
        Clashes.report(
                resolver.problems(),
                resolver.world().fillings(),
                result,
                participle(arithmetic.operator()),
                left.get(),
                right.get());
        return Optional.empty();
    }

    private OperatorTable.Result result(ArithmeticOperator operator, Type left, Type right) {
        OperatorTable operators = resolver.world().operators();
        return switch (operator) {
            case ADD -> operators.plus(left, right);
            case SUBTRACT -> operators.minus(left, right);
            case MULTIPLY -> operators.times(left, right);
            case DIVIDE -> operators.over(left, right);
        };
    }

    private static boolean isConstantZero(Typed divisor) {
        return divisor.formula() instanceof Formula.Constant constant
                && constant.value() instanceof Value.Number number
                && number.scalar().isZero();
    }

    Optional<Typed> negation(Expression.Negation negation) {
        Optional<Typed> operand = resolver.resolve(negation.operand());
        if (operand.isEmpty() || operand.get().isZero()) {
            return operand;
        }
        Typed value = operand.get();
        if (!OperatorTable.isSum(value.type())) {
            resolver.problems()
                    .report(
                            TypeCode.WRONG_TYPE,
                            value.span(),
                            "a minus cannot stand before "
                                    + Clashes.text(
                                            value.type(), resolver.world().fillings()));
            return Optional.empty();
        }
        return Optional.of(
                new Typed(negated(negation.span(), value.formula()), value.type(), negation.span(), value.bare()));
    }

    /** The negative of a constant is a constant. */
    private static Formula negated(Span span, Formula formula) {
        return formula instanceof Formula.Constant constant && constant.value() instanceof Value.Number number
                ? new Formula.Constant(
                        span, constant.type(), Value.of(number.scalar().negate()))
                : new Formula.Negation(span, formula.type(), formula);
    }

    Optional<Typed> per(Expression.Per per) {
        Optional<Typed> value = resolver.resolve(per.value());
        String symbol = per.unit().text();
        if (!symbol.equals(Unit.CONTRACTS) && !CURRENCY.matcher(symbol).matches()) {
            resolver.problems()
                    .report(
                            NameCode.UNKNOWN_SYMBOL,
                            per.unit().span(),
                            "`" + symbol + "` is no currency",
                            "write `per BTC` or `per contracts`");
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!(value.get().type() instanceof Type.Quantity quantity)) {
            resolver.problems()
                    .report(
                            TypeCode.WRONG_TYPE,
                            value.get().span(),
                            "only a number or an amount can be given per " + symbol + ", and this is "
                                    + Clashes.text(
                                            value.get().type(), resolver.world().fillings()));
            return Optional.empty();
        }
        Type type = new Type.Quantity(quantity.unit().over(Unit.of(symbol)));
        Formula one = new Formula.Constant(per.unit().span(), Type.amount(symbol), Value.of(Fraction.of(1)));
        return Optional.of(new Typed(
                new Formula.Arithmetic(
                        per.span(),
                        resolver.world().plain(type),
                        Operator.DIVIDE,
                        value.get().formula(),
                        one,
                        false),
                type,
                per.span(),
                Typed.Bare.NO));
    }

    private static Operator operator(ArithmeticOperator operator) {
        return switch (operator) {
            case ADD -> Operator.ADD;
            case SUBTRACT -> Operator.SUBTRACT;
            case MULTIPLY -> Operator.MULTIPLY;
            case DIVIDE -> Operator.DIVIDE;
        };
    }

    private static String participle(ArithmeticOperator operator) {
        return switch (operator) {
            case ADD -> "added";
            case SUBTRACT -> "subtracted";
            case MULTIPLY -> "multiplied";
            case DIVIDE -> "divided";
        };
    }
}
