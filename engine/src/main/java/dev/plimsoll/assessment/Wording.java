package dev.plimsoll.assessment;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Message;
import dev.plimsoll.model.Rule;
import java.util.List;
import java.util.stream.Collectors;

/** What a rule says: its message with the values filled in, or a sentence of ours where it has none. */
final class Wording {
    private final Expressions expressions;
    private final Context context;
    private final Units units;

    Wording(Expressions expressions, Context context, Units units) {
        this.expressions = expressions;
        this.context = context;
        this.units = units;
    }

    /**
     * The rule's message.
     *
     * @param action what was asked for; in an assessment what the rule is about
     */
    String of(Rule rule, String action) {
        return rule.header().because().map(this::filled).orElseGet(() -> plain(rule, action));
    }

    String filled(Message message) {
        StringBuilder text = new StringBuilder();
        for (Message.Part part : message.parts()) {
            text.append(part instanceof Message.Literal literal ? literal.text() : value((Message.Filled) part));
        }
        return text.toString();
    }

    private String value(Message.Filled filled) {
        return text(filled.value());
    }

    String text(Formula formula) {
        return ValueText.of(
                Operands.value(formula, expressions, context), formula.type(), Percentage.fits(formula), units);
    }

    private String plain(Rule rule, String action) {
        if (rule instanceof Rule.Bound bound) {
            return bound(bound);
        }
        if (rule instanceof Rule.OnRequest) {
            return switch (rule.header().kind()) {
                case LOCK -> "`" + action + "` is locked while " + written(RuleParts.body(rule));
                case REQUIRE ->
                    "`" + action + "` is refused"
                            + RuleParts.requirement(rule)
                                    .map(condition -> " unless " + Written.of(condition))
                                    .orElse("");
                case ADVISE -> "`" + rule.name() + "` advises on `" + action + "`" + when(rule);
                default -> "`" + action + "` is denied" + when(rule);
            };
        }
        return "`" + rule.name() + "` holds for " + action + when(rule);
    }

    private String bound(Rule.Bound bound) {
        Formula asked = asked(bound);
        String sides = ValueText.pair(
                expressions.value(asked, context),
                asked.type(),
                expressions.value(bound.bound(), context),
                bound.bound().type(),
                Percentage.fits(asked) || Percentage.fits(bound.bound()),
                units);
        return "`" + name(bound) + "` is " + (bound.upper() ? "above the cap: " : "below the floor: ") + sides;
    }

    /** What a bound bounds. */
    static Formula asked(Rule.Bound bound) {
        return new Formula.Read(bound.bound().span(), bound.attribute().type(), bound.attribute(), bound.after());
    }

    /** How a bound's attribute is called: {@code leverage}, {@code after.position.notional}. */
    static String name(Rule.Bound bound) {
        return bound.after()
                ? "after." + bound.attribute().path()
                : bound.attribute().name();
    }

    /** Its conditions, without its dates: these hold for as long as it is there. */
    private static String when(Rule rule) {
        Formula guard = rule.header().guard();
        List<Formula> conditions = (guard instanceof Formula.Logical logical && logical.conjunction()
                        ? logical.operands()
                        : List.of(guard))
                .stream()
                        .filter(condition -> !RuleParts.isTrue(condition) && !(condition instanceof Formula.InEffect))
                        .toList();
        if (conditions.isEmpty()) {
            return "";
        }
        return " when " + (conditions.size() == 1 ? Written.of(conditions.get(0)) : Written.all(conditions));
    }

    private static String written(List<Formula> formulas) {
        return formulas.stream().map(Written::of).collect(Collectors.joining(" and "));
    }
}
