package dev.plimsoll.assessment;

import dev.plimsoll.decision.Finding;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
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
        Wording wording = new Wording(expressions, context, units);
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Wording.name(bound), wording.text(read));
        values.put(bound.upper() ? "cap" : "floor", wording.text(bound.bound()));
        Formula guard = rule.header().guard();
        if (!RuleParts.isTrue(guard)) {
            Operands.of(List.of(guard), expressions, context, units).forEach(values::putIfAbsent);
        }
        Operands.of(List.of(bound.bound()), expressions, context, units).forEach(values::putIfAbsent);
        return values;
    }
}
