package dev.plimsoll.assessment;

import dev.plimsoll.decision.Finding;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes findings of rules that fired, in one context: the message and the operands seen. */
final class Findings {
    private final Expressions expressions;
    private final Context context;
    private final Units units;

    Findings(Expressions expressions, Context context, Units units) {
        this.expressions = expressions;
        this.context = context;
        this.units = units;
    }

    /**
     * @param action what was asked for; in an assessment what the rule is about
     * @param verdict {@code DENY}, {@code ADVISE}, {@code ALERT}, {@code MARGIN_CALL}, {@code LIQUIDATE}
     * @param about the scope; empty for a request
     */
    Finding of(Rule rule, String action, String verdict, Map<String, String> passesIf, String about) {
        String message = new Wording(expressions, context, units).of(rule, action);
        return of(rule, message, verdict, values(rule), passesIf, about);
    }

    static Finding of(
            Rule rule,
            String message,
            String verdict,
            Map<String, String> values,
            Map<String, String> passesIf,
            String about) {
        return new Finding(
                rule.name(),
                RuleParts.kind(rule),
                rule.header().code(),
                verdict,
                message,
                RuleParts.at(rule),
                values,
                passesIf,
                rule.header().cite(),
                about);
    }

    private Map<String, String> values(Rule rule) {
        if (!(rule instanceof Rule.Bound bound)) {
            return Operands.of(RuleParts.seen(rule), expressions, context, units);
        }
        Formula read = Wording.asked(bound);
        int more = Operands.apart(read, bound.bound(), expressions, context, units);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Wording.name(bound), text(read, more));
        values.put(bound.upper() ? "cap" : "floor", text(bound.bound(), more));
        Formula guard = rule.header().guard();
        if (!RuleParts.isTrue(guard)) {
            add(values, Operands.of(List.of(guard), expressions, context, units));
        }
        add(values, Operands.of(List.of(bound.bound()), expressions, context, units, more));
        return values;
    }

    /** What is there already stays, unless it is shown with more decimals now. */
    private static void add(Map<String, String> values, Map<String, String> seen) {
        seen.forEach((path, text) ->
                values.merge(path, text, (before, now) -> now.length() > before.length() ? now : before));
    }

    private String text(Formula formula, int more) {
        Value value = Operands.value(formula, expressions, context);
        return ValueText.of(value, formula.type(), Percentage.fits(formula), units, more);
    }
}
