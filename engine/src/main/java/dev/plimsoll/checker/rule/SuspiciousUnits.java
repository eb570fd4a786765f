package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Numbers of a legal type that are off by the factor of a unit: a rate or a margin ratio written without its percent sign,
 * minutes where months are meant, prices that are fresh for days.
 */
final class SuspiciousUnits implements RuleCheck {
    private static final Scalar TENTH = Fraction.of(new BigDecimal("0.1"));
    private static final Scalar TEN = Fraction.of(10);
    private static final Scalar HOUR = Fraction.of(3_600_000L);
    private static final Scalar DAY = Fraction.of(86_400_000L);

    private static final Pattern PLAIN = Pattern.compile("[0-9_]+(\\.[0-9_]+)?");

    /** Amounts that stand in a margin ratio; over a notional a plain number is a leverage. */
    private static final Set<String> MEANS =
            Set.of("equity", "balance", "margin", "initial_margin", "maintenance_margin");

    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        rules.stated().line(HeaderLine.PricesFreshFor.class).ifPresent(line -> fresh(line.duration(), problems));
        for (RuleSet.Entry entry : rules.entries()) {
            if (entry.rule() instanceof Rule.Liquidation liquidation) {
                liquidation.fee().ifPresent(fee -> rate(fee, problems));
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

    private static void fresh(Expression written, Consumer<Diagnostic> problems) {
        if (written instanceof Expression.DurationLiteral literal
                && literal.value()
                                .multiply(BigDecimal.valueOf(literal.unit().milliseconds()))
                                .compareTo(BigDecimal.valueOf(86_400_000L))
                        >= 0) {
            report(
                    written.span(),
                    "prices count as fresh for a day or longer",
                    "write a duration such as `60s`",
                    problems);
        }
    }

    private static void compare(Formula value, Formula bound, Consumer<Diagnostic> problems) {
        Optional<Scalar> number = number(bound);
        if (number.isEmpty()) {
            return;
        }
        String written = bound.span().text();
        if (isRatio(value) && isPlain(bound) && !number.get().abs().isLessThan(TEN)) {
            report(
                    bound.span(),
                    "a margin ratio of " + written + " is " + percent(written),
                    "write `" + written + "%` if that is meant",
                    problems);
        } else if (value instanceof Formula.Read read) {
            switch (read.attribute().path()) {
                case "account.age" -> {
                    if (number.get().signum() > 0 && number.get().isLessThan(HOUR)) {
                        report(
                                bound.span(),
                                "an account age below an hour",
                                "write days as `30d`; `m` is minutes",
                                problems);
                    }
                }
                case "market.price_age" -> {
                    if (!number.get().isLessThan(DAY)) {
                        report(bound.span(), "a price that is a day old", "write a duration such as `60s`", problems);
                    }
                }
                default -> {
                    if (read.attribute().name().endsWith("_rate") && read.type().equals(Type.NUMBER)) {
                        rate(bound, problems);
                    }
                }
            }
        }
    }

    /** Rates over 100% are told as impossible. */
    private static void rate(Formula rate, Consumer<Diagnostic> problems) {
        Optional<Scalar> number = number(rate);
        if (number.isPresent()
                && isPlain(rate)
                && !number.get().abs().isLessThan(TENTH)
                && !number.get().abs().isGreaterThan(Scalar.ONE)) {
            String written = rate.span().text();
            report(
                    rate.span(),
                    "a rate of " + written + " is " + percent(written),
                    "write `" + written + "%` if that is meant",
                    problems);
        }
    }

    private static void report(Span place, String message, String help, Consumer<Diagnostic> problems) {
        problems.accept(Diagnostic.of(LintCode.SUSPICIOUS_UNIT, place, message).withHelp(help));
    }

    private static Optional<Scalar> number(Formula formula) {
        return formula instanceof Formula.Constant constant && constant.value() instanceof Value.Number number
                ? Optional.of(number.scalar())
                : Optional.empty();
    }

    private static String percent(String written) {
        return new BigDecimal(written.replace("_", ""))
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /** Whether a number is written without a unit, and is no sum of others. */
    private static boolean isPlain(Formula formula) {
        return formula.type().equals(Type.NUMBER)
                && PLAIN.matcher(formula.span().text()).matches();
    }

    private static boolean isRatio(Formula formula) {
        return formula instanceof Formula.Arithmetic quotient
                && quotient.operator() == Formula.Operator.DIVIDE
                && isMeans(quotient.left())
                && isMeans(quotient.right());
    }

    private static boolean isMeans(Formula formula) {
        return formula instanceof Formula.Read read
                && MEANS.contains(read.attribute().name());
    }
}
