package dev.plimsoll.assessment;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;

/**
 * Whether a plain number is better shown as a percentage: it was written as one, is a quotient of amounts, or comes from
 * a column or an attribute that is called a rate or a ratio.
 */
final class Percentage implements FormulaVisitor<Boolean> {
    private static final Percentage VISITOR = new Percentage();

    private Percentage() {}

    static boolean fits(Formula formula) {
        return formula.accept(VISITOR);
    }

    private static boolean named(String name) {
        return name.endsWith("rate") || name.endsWith("ratio");
    }

    @Override
    public Boolean constant(Formula.Constant formula) {
        String text = formula.span().text();
        return text.endsWith("%") || text.endsWith("bps");
    }

    @Override
    public Boolean read(Formula.Read formula) {
        return named(formula.attribute().name());
    }

    @Override
    public Boolean lookup(Formula.Lookup formula) {
        return named(formula.column());
    }

    @Override
    public Boolean arithmetic(Formula.Arithmetic formula) {
        return switch (formula.operator()) {
            case DIVIDE -> formula.limit();
            case ADD, SUBTRACT, MULTIPLY -> fits(formula.left()) || fits(formula.right());
        };
    }

    @Override
    public Boolean negation(Formula.Negation formula) {
        return fits(formula.operand());
    }

    @Override
    public Boolean conditional(Formula.Conditional formula) {
        return fits(formula.then()) || fits(formula.otherwise());
    }

    @Override
    public Boolean extreme(Formula.Extreme formula) {
        return formula.operands().stream().anyMatch(Percentage::fits);
    }

    @Override
    public Boolean absolute(Formula.Absolute formula) {
        return fits(formula.operand());
    }

    @Override
    public Boolean rounding(Formula.Rounding formula) {
        return fits(formula.operand());
    }

    @Override
    public Boolean aggregate(Formula.Aggregate formula) {
        return fits(formula.of());
    }

    @Override
    public Boolean valueIn(Formula.ValueIn formula) {
        return false;
    }

    @Override
    public Boolean logical(Formula.Logical formula) {
        return false;
    }

    @Override
    public Boolean not(Formula.Not formula) {
        return false;
    }

    @Override
    public Boolean comparison(Formula.Comparison formula) {
        return false;
    }

    @Override
    public Boolean between(Formula.Between formula) {
        return false;
    }

    @Override
    public Boolean inGroup(Formula.InGroup formula) {
        return false;
    }

    @Override
    public Boolean oneOf(Formula.OneOf formula) {
        return false;
    }

    @Override
    public Boolean isMissing(Formula.IsMissing formula) {
        return false;
    }

    @Override
    public Boolean quantifier(Formula.Quantifier formula) {
        return false;
    }

    @Override
    public Boolean count(Formula.Count formula) {
        return false;
    }

    @Override
    public Boolean inEffect(Formula.InEffect formula) {
        return false;
    }
}
