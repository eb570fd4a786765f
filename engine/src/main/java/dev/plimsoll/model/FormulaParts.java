package dev.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What formulas are made of. */
public final class FormulaParts implements FormulaVisitor<List<Formula>> {
    private static final FormulaParts PARTS = new FormulaParts();

    private FormulaParts() {}

    /** The direct parts, in the order written. */
    public static List<Formula> of(Formula formula) {
        return formula.accept(PARTS);
    }

    /** A formula and all in it, the outer before the inner. */
    public static List<Formula> all(Formula formula) {
        List<Formula> all = new ArrayList<>(List.of(formula));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(of(all.get(i)));
        }
        return all;
    }

    @Override
    public List<Formula> constant(Formula.Constant formula) {
        return List.of();
    }

    @Override
    public List<Formula> read(Formula.Read formula) {
        return List.of();
    }

    @Override
    public List<Formula> lookup(Formula.Lookup formula) {
        return List.of(formula.key());
    }

    @Override
    public List<Formula> logical(Formula.Logical formula) {
        return formula.operands();
    }

    @Override
    public List<Formula> not(Formula.Not formula) {
        return List.of(formula.operand());
    }

    @Override
    public List<Formula> comparison(Formula.Comparison formula) {
        return List.of(formula.left(), formula.right());
    }

    @Override
    public List<Formula> between(Formula.Between formula) {
        return List.of(formula.value(), formula.low(), formula.high());
    }

    @Override
    public List<Formula> inGroup(Formula.InGroup formula) {
        return List.of(formula.instrument());
    }

    @Override
    public List<Formula> oneOf(Formula.OneOf formula) {
        List<Formula> parts = new ArrayList<>(List.of(formula.value()));
        parts.addAll(formula.members());
        return parts;
    }

    @Override
    public List<Formula> isMissing(Formula.IsMissing formula) {
        return List.of(formula.read());
    }

    @Override
    public List<Formula> arithmetic(Formula.Arithmetic formula) {
        return List.of(formula.left(), formula.right());
    }

    @Override
    public List<Formula> negation(Formula.Negation formula) {
        return List.of(formula.operand());
    }

    @Override
    public List<Formula> conditional(Formula.Conditional formula) {
        return List.of(formula.condition(), formula.then(), formula.otherwise());
    }

    @Override
    public List<Formula> extreme(Formula.Extreme formula) {
        return formula.operands();
    }

    @Override
    public List<Formula> absolute(Formula.Absolute formula) {
        return List.of(formula.operand());
    }

    @Override
    public List<Formula> rounding(Formula.Rounding formula) {
        return List.of(formula.operand(), formula.step());
    }

    @Override
    public List<Formula> valueIn(Formula.ValueIn formula) {
        return List.of(formula.amount());
    }

    @Override
    public List<Formula> quantifier(Formula.Quantifier formula) {
        return optional(formula.where());
    }

    @Override
    public List<Formula> count(Formula.Count formula) {
        return optional(formula.where());
    }

    @Override
    public List<Formula> aggregate(Formula.Aggregate formula) {
        List<Formula> parts = new ArrayList<>(optional(formula.where()));
        parts.add(formula.of());
        return parts;
    }

    @Override
    public List<Formula> inEffect(Formula.InEffect formula) {
        return List.of();
    }

    private static List<Formula> optional(Optional<Formula> part) {
        return part.map(List::of).orElse(List.of());
    }
}
