package dev.plimsoll.assessment;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What formulas are made of. */
final class Parts implements FormulaVisitor<List<Formula>> {
    private static final Parts DIRECT = new Parts();

    private Parts() {}

    /** Shows a formula and everything in it, however deep, in no particular order. */
    static void each(Formula formula, Consumer<Formula> shown) {
        Deque<Formula> pending = new ArrayDeque<>(List.of(formula));
        while (!pending.isEmpty()) {
            Formula next = pending.pop();
            shown.accept(next);
            next.accept(DIRECT).forEach(pending::push);
        }
    }

    private static List<Formula> with(Optional<Formula> where, Formula... others) {
        List<Formula> all = new ArrayList<>(List.of(others));
        where.ifPresent(all::add);
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
        return Stream.concat(Stream.of(formula.value()), formula.members().stream())
                .toList();
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
        return with(formula.where());
    }

    @Override
    public List<Formula> count(Formula.Count formula) {
        return with(formula.where());
    }

    @Override
    public List<Formula> aggregate(Formula.Aggregate formula) {
        return with(formula.where(), formula.of());
    }

    @Override
    public List<Formula> inEffect(Formula.InEffect formula) {
        return List.of();
    }
}
