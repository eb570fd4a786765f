package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code min}, {@code max}, {@code abs}, {@code round_up}, {@code round_down}; {@code value_in} is handed on. */
final class CallResolver {
    private static final List<String> FUNCTIONS = List.of("min", "max", "abs", "round_up", "round_down", "value_in");

    private final ExpressionResolver resolver;

    CallResolver(ExpressionResolver resolver) {
        this.resolver = resolver;
    }

    Optional<Typed> call(Expression.Call call) {
        return switch (call.function().text()) {
            case "min" -> extreme(call, false);
            case "max" -> extreme(call, true);
            case "abs" -> absolute(call);
            case "round_up" -> rounding(call, true);
            case "round_down" -> rounding(call, false);
            case "value_in" -> new ValueInResolver(resolver).call(call);
            default -> {
                resolver.problems()
                        .unknown(
                                NameCode.UNKNOWN_WORD,
                                call.function().span(),
                                "there is no function `" + call.function().text() + "`",
                                call.function().text(),
                                FUNCTIONS);
                yield Optional.empty();
            }
        };
    }

    private Optional<Typed> extreme(Expression.Call call, boolean largest) {
        if (call.arguments().size() < 2) {
            return wrong(
                    call,
                    "takes two operands or more",
                    "write `" + call.function().text() + "(a, b)`");
        }
        Optional<List<Typed>> operands = operands(call);
        if (operands.isEmpty()) {
            return Optional.empty();
        }
        Pairing pairing = new Pairing(resolver);
        Typed first = operands.get().stream()
                .filter(one -> !one.isZero())
                .findFirst()
                .orElse(operands.get().get(0));
        if (!isOrdered(call, first)) {
            return Optional.empty();
        }
        List<Formula> formulas = new ArrayList<>();
        for (Typed operand : operands.get()) {
            pairing.same(first, operand, "compared")
                    .ifPresent(pair -> formulas.add(pair.right().formula()));
        }
        if (formulas.size() < operands.get().size()) {
            return Optional.empty();
        }
        Type type = first.type();
        return typed(call, new Formula.Extreme(call.span(), resolver.world().plain(type), largest, formulas), type);
    }

    private boolean isOrdered(Expression.Call call, Typed value) {
        if (OperatorTable.isSum(value.type()) || value.type() instanceof Type.Instant) {
            return true;
        }
        wrong(
                call,
                "needs values with an order, and this is "
                        + Clashes.text(value.type(), resolver.world().fillings()),
                "give it numbers, amounts or times");
        return false;
    }

    private Optional<Typed> absolute(Expression.Call call) {
        if (call.arguments().size() != 1) {
            return wrong(call, "takes one operand", "write `abs(a)`");
        }
        Optional<Typed> operand = resolver.resolve(call.arguments().get(0));
        if (operand.isEmpty() || !isSum(call, operand.get())) {
            return Optional.empty();
        }
        Type type = operand.get().type();
        return typed(
                call,
                new Formula.Absolute(
                        call.span(), resolver.world().plain(type), operand.get().formula()),
                type);
    }

    private Optional<Typed> rounding(Expression.Call call, boolean up) {
        if (call.arguments().size() != 2) {
            return wrong(
                    call,
                    "takes a value and a step",
                    "write `" + call.function().text() + "(a, 0.01)`");
        }
        Optional<List<Typed>> operands = operands(call);
        if (operands.isEmpty() || !isSum(call, operands.get().get(0))) {
            return Optional.empty();
        }
        Typed value = operands.get().get(0);
        Typed step = operands.get().get(1);
        if (step.bare() != Typed.Bare.NO) {
            step = new Pairing(resolver).as(step, value.type());
        }
        if (step.formula() instanceof Formula.Constant constant
                && constant.value() instanceof dev.plimsoll.value.Value.Number number
                && number.scalar().signum() <= 0) {
            return wrong(call, "needs a step above 0", "write a step such as `0.01`");
        }
        return new Pairing(resolver)
                .same(value, step, "rounded by each other")
                .flatMap(pair -> typed(
                        call,
                        new Formula.Rounding(
                                call.span(),
                                resolver.world().plain(pair.type()),
                                up,
                                pair.left().formula(),
                                pair.right().formula()),
                        pair.type()));
    }

    private boolean isSum(Expression.Call call, Typed value) {
        if (OperatorTable.isSum(value.type())) {
            return true;
        }
        wrong(
                call,
                "needs a number or an amount, and this is "
                        + Clashes.text(value.type(), resolver.world().fillings()),
                "give it a number, an amount, a leverage or a duration");
        return false;
    }

    private Optional<List<Typed>> operands(Expression.Call call) {
        List<Typed> operands = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            resolver.resolve(argument).ifPresent(operands::add);
        }
        return operands.size() == call.arguments().size() ? Optional.of(operands) : Optional.empty();
    }

    private Optional<Typed> wrong(Expression.Call call, String what, String help) {
        resolver.problems()
                .report(TypeCode.BAD_CALL, call.span(), "`" + call.function().text() + "` " + what, help);
        return Optional.empty();
    }

    private static Optional<Typed> typed(Expression.Call call, Formula formula, Type type) {
        return Optional.of(new Typed(formula, type, call.span(), Typed.Bare.NO));
    }
}
