package dev.plimsoll.lowering;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.type.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Whether two formulas are the same but for their places in the source. Types of operations follow from their parts. */
final class SameFormula implements FormulaVisitor<SameFormula.Node> {
    private static final SameFormula NODES = new SameFormula();

    private SameFormula() {}

    /** A formula taken apart: what it is, and its operands. */
    record Node(List<Object> label, List<Formula> operands) {}

    static boolean same(Formula one, Formula other) {
        Deque<Formula> left = new ArrayDeque<>(List.of(one));
        Deque<Formula> right = new ArrayDeque<>(List.of(other));
        while (!left.isEmpty()) {
            Formula first = left.pop();
            Formula second = right.pop();
            if (first == second) {
                continue;
            }
            Node a = first.accept(NODES);
            Node b = second.accept(NODES);
            if (!sameLabels(a.label, b.label) || a.operands.size() != b.operands.size()) {
                return false;
            }
            a.operands.forEach(left::push);
            b.operands.forEach(right::push);
        }
        return true;
    }

    /** Mostly they are the same objects; what records say of themselves is slow to begin. */
    private static boolean sameLabels(List<Object> one, List<Object> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i) && !one.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Node node(Formula formula, List<Formula> operands, Object... label) {
        List<Object> whole = new ArrayList<>(List.of(formula.getClass()));
        whole.addAll(Arrays.asList(label));
        return new Node(whole, operands);
    }

    private static List<Formula> list(Optional<Formula> formula) {
        return formula.map(List::of).orElse(List.of());
    }

    /** Values of an enumeration say themselves where they stand in it. */
    @Override
    public Node constant(Formula.Constant formula) {
        Type type = formula.type() instanceof Type.Choice ? Type.TEXT : formula.type();
        return node(formula, List.of(), type, formula.value());
    }

    @Override
    public Node read(Formula.Read formula) {
        return node(formula, List.of(), formula.attribute(), formula.after());
    }

    @Override
    public Node lookup(Formula.Lookup formula) {
        return node(formula, List.of(formula.key()), formula.table(), formula.column());
    }

    @Override
    public Node logical(Formula.Logical formula) {
        return node(formula, formula.operands(), formula.conjunction());
    }

    @Override
    public Node not(Formula.Not formula) {
        return node(formula, List.of(formula.operand()));
    }

    @Override
    public Node comparison(Formula.Comparison formula) {
        return node(formula, List.of(formula.left(), formula.right()), formula.relation());
    }

    @Override
    public Node between(Formula.Between formula) {
        return node(formula, List.of(formula.value(), formula.low(), formula.high()));
    }

    @Override
    public Node inGroup(Formula.InGroup formula) {
        return node(formula, List.of(formula.instrument()), formula.name(), formula.members());
    }

    @Override
    public Node oneOf(Formula.OneOf formula) {
        List<Formula> operands = new ArrayList<>(List.of(formula.value()));
        operands.addAll(formula.members());
        return node(formula, operands);
    }

    @Override
    public Node isMissing(Formula.IsMissing formula) {
        return node(formula, List.of(formula.read()));
    }

    @Override
    public Node arithmetic(Formula.Arithmetic formula) {
        return node(formula, List.of(formula.left(), formula.right()), formula.operator(), formula.limit());
    }

    @Override
    public Node negation(Formula.Negation formula) {
        return node(formula, List.of(formula.operand()));
    }

    @Override
    public Node conditional(Formula.Conditional formula) {
        return node(formula, List.of(formula.condition(), formula.then(), formula.otherwise()));
    }

    @Override
    public Node extreme(Formula.Extreme formula) {
        return node(formula, formula.operands(), formula.largest());
    }

    @Override
    public Node absolute(Formula.Absolute formula) {
        return node(formula, List.of(formula.operand()));
    }

    @Override
    public Node rounding(Formula.Rounding formula) {
        return node(formula, List.of(formula.operand(), formula.step()), formula.up());
    }

    @Override
    public Node valueIn(Formula.ValueIn formula) {
        return node(formula, List.of(formula.amount()), formula.from(), formula.into());
    }

    @Override
    public Node quantifier(Formula.Quantifier formula) {
        return node(formula, list(formula.where()), formula.kind(), formula.collection(), formula.after());
    }

    @Override
    public Node count(Formula.Count formula) {
        return node(formula, list(formula.where()), formula.collection(), formula.after());
    }

    @Override
    public Node aggregate(Formula.Aggregate formula) {
        List<Formula> operands = new ArrayList<>(List.of(formula.of()));
        operands.addAll(list(formula.where()));
        return node(formula, operands, formula.kind(), formula.collection(), formula.after());
    }

    @Override
    public Node inEffect(Formula.InEffect formula) {
        return node(formula, List.of(), formula.from(), formula.until());
    }
}
