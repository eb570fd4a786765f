package dev.plimsoll.lowering;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * A formula without its places in the source, and without the types that follow from its parts: what remains is equal
 * exactly if the formulas are the same.
 */
final class Unplaced implements FormulaVisitor<Formula> {
    private static final Unplaced UNPLACED = new Unplaced();
    private static final Span NOWHERE = Source.of("", "").span();

    private Unplaced() {}

    static Formula of(Formula formula) {
        return formula.accept(UNPLACED);
    }

    private static List<Formula> each(List<Formula> formulas) {
        return formulas.stream().map(Unplaced::of).toList();
    }

    private static Optional<Formula> each(Optional<Formula> formula) {
        return formula.map(Unplaced::of);
    }

    private static Formula.Read read(Formula.Read read, Type type) {
        return new Formula.Read(NOWHERE, type, read.attribute(), read.after());
    }

    /** Values of an enumeration say themselves where they stand in it. */
    @Override
    public Formula constant(Formula.Constant formula) {
        Type type = formula.type() instanceof Type.Choice ? Type.TEXT : formula.type();
        return new Formula.Constant(NOWHERE, type, formula.value());
    }

    @Override
    public Formula read(Formula.Read formula) {
        return read(formula, Type.NUMBER);
    }

    @Override
    public Formula lookup(Formula.Lookup formula) {
        return new Formula.Lookup(NOWHERE, Type.NUMBER, formula.table(), formula.column(), of(formula.key()));
    }

    @Override
    public Formula logical(Formula.Logical formula) {
        return new Formula.Logical(NOWHERE, formula.conjunction(), each(formula.operands()));
    }

    @Override
    public Formula not(Formula.Not formula) {
        return new Formula.Not(NOWHERE, of(formula.operand()));
    }

    @Override
    public Formula comparison(Formula.Comparison formula) {
        return new Formula.Comparison(NOWHERE, formula.relation(), of(formula.left()), of(formula.right()));
    }

    @Override
    public Formula between(Formula.Between formula) {
        return new Formula.Between(NOWHERE, of(formula.value()), of(formula.low()), of(formula.high()));
    }

    @Override
    public Formula inGroup(Formula.InGroup formula) {
        return new Formula.InGroup(NOWHERE, of(formula.instrument()), formula.name(), formula.members());
    }

    @Override
    public Formula oneOf(Formula.OneOf formula) {
        return new Formula.OneOf(NOWHERE, of(formula.value()), each(formula.members()));
    }

    @Override
    public Formula isMissing(Formula.IsMissing formula) {
        return new Formula.IsMissing(NOWHERE, read(formula.read(), Type.NUMBER));
    }

    @Override
    public Formula arithmetic(Formula.Arithmetic formula) {
        return new Formula.Arithmetic(
                NOWHERE, Type.NUMBER, formula.operator(), of(formula.left()), of(formula.right()), formula.limit());
    }

    @Override
    public Formula negation(Formula.Negation formula) {
        return new Formula.Negation(NOWHERE, Type.NUMBER, of(formula.operand()));
    }

    @Override
    public Formula conditional(Formula.Conditional formula) {
        return new Formula.Conditional(
                NOWHERE, Type.NUMBER, of(formula.condition()), of(formula.then()), of(formula.otherwise()));
    }

    @Override
    public Formula extreme(Formula.Extreme formula) {
        return new Formula.Extreme(NOWHERE, Type.NUMBER, formula.largest(), each(formula.operands()));
    }

    @Override
    public Formula absolute(Formula.Absolute formula) {
        return new Formula.Absolute(NOWHERE, Type.NUMBER, of(formula.operand()));
    }

    @Override
    public Formula rounding(Formula.Rounding formula) {
        return new Formula.Rounding(NOWHERE, Type.NUMBER, formula.up(), of(formula.operand()), of(formula.step()));
    }

    @Override
    public Formula valueIn(Formula.ValueIn formula) {
        return new Formula.ValueIn(NOWHERE, Type.NUMBER, formula.from(), formula.into(), of(formula.amount()));
    }

    @Override
    public Formula quantifier(Formula.Quantifier formula) {
        return new Formula.Quantifier(
                NOWHERE, formula.kind(), formula.collection(), formula.after(), each(formula.where()));
    }

    @Override
    public Formula count(Formula.Count formula) {
        return new Formula.Count(NOWHERE, formula.collection(), formula.after(), each(formula.where()));
    }

    @Override
    public Formula aggregate(Formula.Aggregate formula) {
        return new Formula.Aggregate(
                NOWHERE,
                Type.NUMBER,
                formula.kind(),
                of(formula.of()),
                formula.collection(),
                formula.after(),
                each(formula.where()));
    }

    @Override
    public Formula inEffect(Formula.InEffect formula) {
        return new Formula.InEffect(NOWHERE, formula.from(), formula.until());
    }
}
