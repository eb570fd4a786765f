package dev.plimsoll.model;

import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The canonical text of a formula: close to the language, but everything resolved and every operand that is an operation
 * in parentheses. Two formulas have the same text exactly if they are the same but for their places in the source, so
 * a text stands for a formula: it identifies shared conditions, names the culprit of a fault, and is what is printed.
 */
public final class FormulaText implements FormulaVisitor<String> {
    private static final FormulaText EXACT = new FormulaText(true);
    private static final FormulaText PLAIN = new FormulaText(false);

    /** Whether what the language does not write is marked: the place of a choice, a quotient of amounts. */
    private final boolean exact;

    private FormulaText(boolean exact) {
        this.exact = exact;
    }

    public static String of(Formula formula) {
        return formula.accept(EXACT);
    }

    /** For people: without the marks that only tell formulas apart which the language writes alike. */
    public static String plain(Formula formula) {
        return formula.accept(PLAIN);
    }

    private String text(Formula formula) {
        return formula.accept(this);
    }

    /** As an operand: in parentheses unless it is a constant, an attribute or a table cell. */
    private String part(Formula formula) {
        boolean bare = formula instanceof Formula.Constant
                || formula instanceof Formula.Read
                || formula instanceof Formula.Lookup;
        return bare ? text(formula) : "(" + text(formula) + ")";
    }

    private String list(List<Formula> formulas) {
        StringBuilder text = new StringBuilder();
        for (Formula formula : formulas) {
            text.append(text.isEmpty() ? "" : ", ").append(text(formula));
        }
        return text.toString();
    }

    @Override
    public String constant(Formula.Constant formula) {
        return formula.value() instanceof Value.Choice choice && !exact
                ? choice.word()
                : ConstantText.of(formula.value(), formula.type());
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
        return formula.table().name() + "[" + text(formula.key()) + "]." + formula.column();
    }

    @Override
    public String logical(Formula.Logical formula) {
        StringBuilder text = new StringBuilder();
        for (Formula operand : formula.operands()) {
            text.append(text.isEmpty() ? "" : formula.conjunction() ? " and " : " or ");
            text.append(part(operand));
        }
        return text.toString();
    }

    @Override
    public String not(Formula.Not formula) {
        return "not (" + text(formula.operand()) + ")";
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
        StringBuilder members = new StringBuilder();
        for (String member : formula.members()) {
            members.append(members.isEmpty() ? "" : ", ").append(ConstantText.instrument(member));
        }
        return part(formula.instrument()) + " in " + formula.name() + " {" + members + "}";
    }

    @Override
    public String oneOf(Formula.OneOf formula) {
        return part(formula.value()) + " is one of (" + list(formula.members()) + ")";
    }

    @Override
    public String isMissing(Formula.IsMissing formula) {
        return text(formula.read()) + " is missing";
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
            text.append(' ').append(operation.operator().text()).append(operation.limit() && exact ? "limit " : " ");
            text.append(part(operation.right())).append(pending.isEmpty() ? "" : ")");
        }
        return text.toString();
    }

    @Override
    public String negation(Formula.Negation formula) {
        return "-(" + text(formula.operand()) + ")";
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
        return "abs(" + text(formula.operand()) + ")";
    }

    @Override
    public String rounding(Formula.Rounding formula) {
        return (formula.up() ? "round_up(" : "round_down(") + text(formula.operand()) + ", " + text(formula.step())
                + ")";
    }

    @Override
    public String valueIn(Formula.ValueIn formula) {
        return "value_in(" + ConstantText.quoted(formula.into()) + ", " + ConstantText.quoted(formula.from()) + ", "
                + text(formula.amount()) + ")";
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

    private String range(Collection collection, boolean after, Optional<Formula> where) {
        return (after ? "after." : "") + collection.element().word() + "s"
                + (where.isPresent() ? " where " + part(where.get()) : "");
    }

    @Override
    public String inEffect(Formula.InEffect formula) {
        return "now from " + formula.from()
                + formula.until().map(until -> " until " + until).orElse("");
    }
}
