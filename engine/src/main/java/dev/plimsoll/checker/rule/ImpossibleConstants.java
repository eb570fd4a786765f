package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.model.Rule;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A constant that what it is compared with never reaches: a leverage below 1x, a rate over 100 %, a negative size. */
final class ImpossibleConstants implements RuleCheck {
    private static final Set<String> NEVER_NEGATIVE = Set.of(
            "quantity",
            "opens",
            "price",
            "stop_loss",
            "take_profit",
            "entry_price",
            "mark_price",
            "last_price",
            "index_price",
            "notional",
            "entry_notional",
            "loss_at_stop",
            "amount",
            "age",
            "price_age",
            "initial_margin",
            "maintenance_margin",
            "available",
            "withdrawable",
            "debt",
            "open_interest");

    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        for (RuleSet.Entry entry : rules.entries()) {
            if (entry.rule() instanceof Rule.Liquidation liquidation) {
                liquidation.fee().ifPresent(fee -> rate(fee, "a fee", problems));
            }
            List<Formula> all = new ArrayList<>(entry.conditions());
            all.addAll(entry.amounts());
            for (Formula top : all) {
                for (Formula formula : FormulaParts.all(top)) {
                    if (formula instanceof Formula.Comparison comparison) {
                        compare(comparison.left(), comparison.right(), problems);
                        compare(comparison.right(), comparison.left(), problems);
                    } else if (formula instanceof Formula.Between between) {
                        compare(between.value(), between.low(), problems);
                        compare(between.value(), between.high(), problems);
                    }
                }
            }
        }
    }

    private static void compare(Formula value, Formula bound, Consumer<Diagnostic> problems) {
        Optional<Scalar> constant = constant(bound);
        if (constant.isEmpty() || constant.get().isZero()) {
            return;
        }
        Scalar number = constant.get();
        if (value.type() instanceof Type.Leverage && isData(value)) {
            if (number.isLessThan(Scalar.ONE)) {
                report(bound, "a leverage is never below 1x", problems);
            }
        } else if (isRate(value)) {
            rate(bound, "a rate", problems);
        } else if (number.signum() < 0 && isNeverNegative(value)) {
            report(bound, "`" + value.span().text() + "` is never negative", problems);
        }
    }

    private static void rate(Formula bound, String what, Consumer<Diagnostic> problems) {
        Optional<Scalar> constant = constant(bound);
        if (constant.isPresent() && constant.get().abs().isGreaterThan(Scalar.ONE)) {
            report(bound, what + " lies between 0% and 100%", problems);
        }
    }

    private static void report(Formula constant, String message, Consumer<Diagnostic> problems) {
        problems.accept(Diagnostic.of(LintCode.IMPOSSIBLE_CONSTANT, constant.span(), message)
                .withHelp("look at the constant again"));
    }

    private static Optional<Scalar> constant(Formula formula) {
        return formula instanceof Formula.Constant constant && constant.value() instanceof Value.Number number
                ? Optional.of(number.scalar())
                : Optional.empty();
    }

    private static boolean isData(Formula formula) {
        return formula instanceof Formula.Read || formula instanceof Formula.Lookup;
    }

    private static boolean isRate(Formula formula) {
        if (formula instanceof Formula.Lookup lookup) {
            return lookup.column().endsWith("_rate") && lookup.type().equals(Type.NUMBER);
        }
        return formula instanceof Formula.Read read
                && read.attribute().name().endsWith("_rate")
                && read.type().equals(Type.NUMBER);
    }

    private static boolean isNeverNegative(Formula formula) {
        return formula instanceof Formula.Read read
                && read.attribute().origin() == Attribute.Origin.SCHEMA
                && NEVER_NEGATIVE.contains(read.attribute().name());
    }
}
