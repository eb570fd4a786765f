package dev.plimsoll.model;

import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The canonical text of a formula: close to the language, but everything resolved and every operand that is an operation
 * in parentheses. Two formulas have the same text exactly if they are the same but for their places in the source, so
 * a text stands for a formula: it identifies shared conditions, names the culprit of a fault, and is what is printed.
 */
public final class FormulaText implements FormulaVisitor<String> {
    private static final FormulaText TEXT = new FormulaText();

    private FormulaText() {}

    public static String of(Formula formula) {
        return formula.accept(TEXT);
    }

    /** As an operand: in parentheses unless it is a constant, an attribute or a table cell. */
    private static String part(Formula formula) {
        boolean bare = formula instanceof Formula.Constant
                || formula instanceof Formula.Read
                || formula instanceof Formula.Lookup;
        return bare ? of(formula) : "(" + of(formula) + ")";
    }

    private static String list(List<Formula> formulas) {
        return formulas.stream().map(FormulaText::of).collect(Collectors.joining(", "));
    }

    @Override
    public String constant(Formula.Constant formula) {
        return ConstantText.of(formula.value(), formula.type());
    }

    @Override
    public String read(Formula.Read formula) {
        return (formula.after() ? "after." : "") + path(formula.attribute());
    }

    /** A check's attribute may have the name of another attribute of the request. */
    private static String path(Attribute attribute) {
        return attribute.origin() == Attribute.Origin.CHECK ? "check." + attribute.name() : attribute.path();
    }

    @Override
    public String lookup(Formula.Lookup formula) {
        return formula.table().name() + "[" + of(formula.key()) + "]." + formula.column();
    }

    @Override
    public String logical(Formula.Logical formula) {
        return formula.operands().stream()
                .map(FormulaText::part)
                .collect(Collectors.joining(formula.conjunction() ? " and " : " or "));
    }

    @Override
    public String not(Formula.Not formula) {
        return "not (" + of(formula.operand()) + ")";
    }

    @Override
    public String comparison(Formula.Comparison formula) {
        return part(formula.left()) + " " + formula.relation().text() + " " + part(formula.right());
    }

    @Override
    public String between(Formula.Between formula) {
        return part(formula.value()) + " between " + part(formula.low()) + " and " + part(formula.high());
    }

    @Override
    public String inGroup(Formula.InGroup formula) {
        String members =
                formula.members().stream().map(ConstantText::instrument).collect(Collectors.joining(", "));
        return part(formula.instrument()) + " in " + formula.name() + " {" + members + "}";
    }

    @Override
    public String oneOf(Formula.OneOf formula) {
        return part(formula.value()) + " is one of (" + list(formula.members()) + ")";
    }

    @Override
    public String isMissing(Formula.IsMissing formula) {
        return of(formula.read()) + " is missing";
    }

    /** Long sums lean to the left; they are written from the innermost outwards without recursion. */
    @Override
    public String arithmetic(Formula.Arithmetic formula) {
        Deque<Formula.Arithmetic> pending = new ArrayDeque<>();
        Formula innermost = formula;
        while (innermost instanceof Formula.Arithmetic operation) {
            pending.push(operation);
            innermost = operation.left();
        }
        StringBuilder text = new StringBuilder("(".repeat(pending.size() - 1)).append(part(innermost));
        while (!pending.isEmpty()) {
            Formula.Arithmetic operation = pending.pop();
            text.append(' ').append(operation.operator().text()).append(operation.limit() ? "limit " : " ");
            text.append(part(operation.right())).append(pending.isEmpty() ? "" : ")");
        }
        return text.toString();
    }

    @Override
    public String negation(Formula.Negation formula) {
        return "-(" + of(formula.operand()) + ")";
    }

    @Override
    public String conditional(Formula.Conditional formula) {
        return "if " + part(formula.condition()) + " then " + part(formula.then()) + " else "
                + part(formula.otherwise());
    }

    @Override
    public String extreme(Formula.Extreme formula) {
        return (formula.largest() ? "max(" : "min(") + list(formula.operands()) + ")";
    }

    @Override
    public String absolute(Formula.Absolute formula) {
        return "abs(" + of(formula.operand()) + ")";
    }

    @Override
    public String rounding(Formula.Rounding formula) {
        return (formula.up() ? "round_up(" : "round_down(") + of(formula.operand()) + ", " + of(formula.step()) + ")";
    }

    @Override
    public String valueIn(Formula.ValueIn formula) {
        return "value_in(" + ConstantText.quoted(formula.into()) + ", " + ConstantText.quoted(formula.from()) + ", "
                + of(formula.amount()) + ")";
    }

    @Override
    public String quantifier(Formula.Quantifier formula) {
        String kind = switch (formula.kind()) {
            case ANY -> "any ";
            case NO -> "no ";
            case EVERY -> "every ";
        };
        return kind + range(formula.collection(), formula.after(), formula.where());
    }

    @Override
    public String count(Formula.Count formula) {
        return "count of " + range(formula.collection(), formula.after(), formula.where());
    }

    @Override
    public String aggregate(Formula.Aggregate formula) {
        String kind = switch (formula.kind()) {
            case SUM -> "sum of ";
            case MIN -> "min of ";
            case MAX -> "max of ";
        };
        return kind + part(formula.of()) + " over " + range(formula.collection(), formula.after(), formula.where());
    }

    private static String range(Collection collection, boolean after, Optional<Formula> where) {
        return (after ? "after." : "") + collection.element().word() + "s"
                + where.map(condition -> " where " + part(condition)).orElse("");
    }

    @Override
    public String inEffect(Formula.InEffect formula) {
        return "now from " + formula.from()
                + formula.until().map(until -> " until " + until).orElse("");
    }
}
