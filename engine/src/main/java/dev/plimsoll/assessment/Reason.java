package dev.plimsoll.assessment;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Why a condition holds or does not, in words: the part that decided it, and the values of its sides. */
final class Reason {
    private final Expressions expressions;
    private final Context context;
    private final Units units;

    Reason(Expressions expressions, Context context, Units units) {
        this.expressions = expressions;
        this.context = context;
        this.units = units;
    }

    /** Of a condition that does not hold: the first of its parts that does not; of an {@code or} all of them. */
    String whyNot(Formula condition) {
        return why(condition, false);
    }

    /** Of a condition that holds: what of it holds; of an {@code or} the first. */
    String whyHeld(Formula condition) {
        return why(condition, true);
    }

    private String why(Formula condition, boolean held) {
        List<String> parts = new ArrayList<>();
        decide(condition, held, parts);
        return String.join("; ", parts);
    }

    private void decide(Formula condition, boolean held, List<String> parts) {
        if (!(condition instanceof Formula.Logical logical)) {
            parts.add(leaf(condition, held));
            return;
        }
        if (logical.conjunction() == held) {
            logical.operands().forEach(operand -> decide(operand, held, parts));
            return;
        }
        for (Formula operand : logical.operands()) {
            if (expressions.value(operand, context).equals(Value.of(held))) {
                decide(operand, held, parts);
                return;
            }
        }
    }

    private String leaf(Formula condition, boolean held) {
        String sides = sides(condition);
        return "`" + Written.of(condition) + "` " + (held ? "holds" : "does not hold")
                + (sides.isEmpty() ? "" : ": " + sides);
    }

    private String sides(Formula condition) {
        if (condition instanceof Formula.Not not) {
            return sides(not.operand());
        }
        if (condition instanceof Formula.Comparison comparison) {
            return pair(comparison.left(), comparison.right());
        }
        if (condition instanceof Formula.Between between) {
            int more = Math.max(apart(between.value(), between.low()), apart(between.value(), between.high()));
            return text(between.value(), more) + " against " + text(between.low(), more) + " and "
                    + text(between.high(), more);
        }
        if (condition instanceof Formula.InGroup group) {
            return text(group.instrument());
        }
        if (condition instanceof Formula.OneOf oneOf) {
            return text(oneOf.value());
        }
        if (condition instanceof Formula.IsMissing missing) {
            return text(missing.read());
        }
        if (condition instanceof Formula.InEffect) {
            return ValueText.of(context.now(), dev.plimsoll.type.Type.INSTANT, false, units);
        }
        return "";
    }

    /** Both sides of a comparison. */
    String pair(Formula left, Formula right) {
        boolean percent = Percentage.fits(left) || Percentage.fits(right);
        return ValueText.pair(
                expressions.value(left, context),
                left.type(),
                expressions.value(right, context),
                right.type(),
                percent,
                units);
    }

    private int apart(Formula left, Formula right) {
        return Operands.apart(left, right, expressions, context, units);
    }

    private String text(Formula formula) {
        return text(formula, 0);
    }

    private String text(Formula formula, int more) {
        return ValueText.of(
                Operands.value(formula, expressions, context), formula.type(), Percentage.fits(formula), units, more);
    }
}
