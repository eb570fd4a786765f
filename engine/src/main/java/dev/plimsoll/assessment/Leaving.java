package dev.plimsoll.assessment;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state to leave so that a lock opens: the truths that hold and would have to be false (or the other way round), and
 * the quantities that would have to be 0. Said only where all of what holds is of this shape.
 */
final class Leaving {
    private final Expressions expressions;
    private final Context context;
    private final Map<String, String> found = new LinkedHashMap<>();

    private Leaving(Expressions expressions, Context context) {
        this.expressions = expressions;
        this.context = context;
    }

    static Map<String, String> of(Rule rule, Expressions expressions, Context context) {
        List<Formula> body = RuleParts.body(rule);
        Leaving leaving = new Leaving(expressions, context);
        return body.size() == 1 && leaving.leave(body.get(0)) ? leaving.found : Map.of();
    }

    /** Whether it is known what makes a condition that holds fail. */
    private boolean leave(Formula condition) {
        if (condition instanceof Formula.Logical logical && !logical.conjunction()) {
            for (Formula operand : logical.operands()) {
                if (holds(operand) && !leave(operand)) {
                    return false;
                }
            }
            return true;
        }
        if (condition instanceof Formula.Read read) {
            found.put(Written.path(read), "false");
            return true;
        }
        if (condition instanceof Formula.Not not && not.operand() instanceof Formula.Read read) {
            found.put(Written.path(read), "true");
            return true;
        }
        return condition instanceof Formula.Comparison comparison && leave(comparison);
    }

    private boolean leave(Formula.Comparison comparison) {
        boolean aboveZero = comparison.left() instanceof Formula.Read
                && comparison.relation() == Formula.Relation.GREATER
                && expressions.value(comparison.right(), context) instanceof Value.Number number
                && number.scalar().isZero();
        if (aboveZero && comparison.left() instanceof Formula.Read read) {
            found.put(Written.path(read), "0");
        }
        return aboveZero;
    }

    private boolean holds(Formula condition) {
        return Value.Truth.TRUE.equals(expressions.value(condition, context));
    }
}
