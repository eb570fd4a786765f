package dev.plimsoll.assessment;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;
import java.util.Set;

/** Whether a formula depends on nothing but a position, its instrument, its market, and what no price moves. */
final class Dependencies implements FormulaVisitor<Boolean> {
    private static final Dependencies LOCAL = new Dependencies();
    private static final Set<String> UNMOVED = Set.of("balance", "level", "age", "position_mode");
    private static final Set<String> SOLVED = Set.of("liquidation_price", "bankruptcy_price", "status");

    private Dependencies() {}

    static boolean areLocal(Formula... formulas) {
        return all(List.of(formulas));
    }

    private static boolean all(Iterable<? extends Formula> formulas) {
        for (Formula formula : formulas) {
            if (!formula.accept(LOCAL)) {
                return false;
            }
        }
        return true;
    }

    private static boolean all(Formula... formulas) {
        return all(List.of(formulas));
    }

    @Override
    public Boolean constant(Formula.Constant formula) {
        return true;
    }

    @Override
    public Boolean read(Formula.Read formula) {
        Attribute attribute = formula.attribute();
        return switch (attribute.subject()) {
            case POSITION -> !SOLVED.contains(attribute.name());
            case INSTRUMENT, MARKET, EVERYWHERE -> true;
            case ACCOUNT -> attribute.origin() != Attribute.Origin.SCHEMA || UNMOVED.contains(attribute.name());
            case CROSS, ORDER, BALANCE, REQUEST, INSURANCE_FUND, LIQUIDATION ->
                attribute.subject() == Subject.INSURANCE_FUND;
        };
    }

    @Override
    public Boolean lookup(Formula.Lookup formula) {
        return formula.key().accept(this);
    }

    @Override
    public Boolean logical(Formula.Logical formula) {
        return all(formula.operands());
    }

    @Override
    public Boolean not(Formula.Not formula) {
        return formula.operand().accept(this);
    }

    @Override
    public Boolean comparison(Formula.Comparison formula) {
        return all(formula.left(), formula.right());
    }

    @Override
    public Boolean between(Formula.Between formula) {
        return all(formula.value(), formula.low(), formula.high());
    }

    @Override
    public Boolean inGroup(Formula.InGroup formula) {
        return formula.instrument().accept(this);
    }

    @Override
    public Boolean oneOf(Formula.OneOf formula) {
        return formula.value().accept(this) && all(formula.members());
    }

    @Override
    public Boolean isMissing(Formula.IsMissing formula) {
        return formula.read().accept(this);
    }

    @Override
    public Boolean arithmetic(Formula.Arithmetic formula) {
        return all(formula.left(), formula.right());
    }

    @Override
    public Boolean negation(Formula.Negation formula) {
        return formula.operand().accept(this);
    }

    @Override
    public Boolean conditional(Formula.Conditional formula) {
        return all(formula.condition(), formula.then(), formula.otherwise());
    }

    @Override
    public Boolean extreme(Formula.Extreme formula) {
        return all(formula.operands());
    }

    @Override
    public Boolean absolute(Formula.Absolute formula) {
        return formula.operand().accept(this);
    }

    @Override
    public Boolean rounding(Formula.Rounding formula) {
        return all(formula.operand(), formula.step());
    }

    @Override
    public Boolean valueIn(Formula.ValueIn formula) {
        return formula.amount().accept(this);
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
    public Boolean aggregate(Formula.Aggregate formula) {
        return false;
    }

    @Override
    public Boolean inEffect(Formula.InEffect formula) {
        return true;
    }
}
