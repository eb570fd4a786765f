package dev.plimsoll.evaluation;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes a formula as operations. Each visit gives the operand where the value is: a register or a constant. */
final class FormulaCompiler implements FormulaVisitor<Integer> {
    private static final int NONE = 0;

    private final Code code = new Code();
    private final UnaryOperator<Relation> relations;

    private FormulaCompiler(UnaryOperator<Relation> relations) {
        this.relations = relations;
    }

    /**
     * Compiles a formula.
     *
     * @param relations what each relation is compiled as: itself, but for tests that must see a difference
     */
    static OpTable compile(Formula formula, UnaryOperator<Relation> relations) {
        FormulaCompiler compiler = new FormulaCompiler(relations);
        return compiler.code.table(formula.accept(compiler));
    }

    /** Writes a formula whose value goes to a register taken before. */
    private void into(int register, Formula formula) {
        int mark = code.mark();
        int operand = formula.accept(this);
        code.giveBack(mark);
        code.move(operand, register);
    }

    /** An operation on one operand. */
    private int unary(int op, Formula operand, Formula formula) {
        int mark = code.mark();
        int left = operand.accept(this);
        code.giveBack(mark);
        int target = code.take();
        code.emit(op, target, left, NONE, formula);
        return target;
    }

    /** An operation on two operands. */
    private int binary(int op, Formula left, Formula right, Formula formula) {
        int mark = code.mark();
        int first = left.accept(this);
        int second = right.accept(this);
        code.giveBack(mark);
        int target = code.take();
        code.emit(op, target, first, second, formula);
        return target;
    }

    /** An operation on the context where it stands. */
    private int look(int op, Formula formula) {
        int target = code.take();
        code.emit(op, target, code.depth(), NONE, formula);
        return target;
    }

    /** An operation on the context and an operand. */
    private int look(int op, Formula operand, Formula formula) {
        int mark = code.mark();
        int right = operand.accept(this);
        code.giveBack(mark);
        int target = code.take();
        code.emit(op, target, code.depth(), right, formula);
        return target;
    }

    private int relation(Relation relation) {
        return switch (relations.apply(relation)) {
            case EQUAL -> Op.EQUAL;
            case NOT_EQUAL -> Op.NOT_EQUAL;
            case LESS -> Op.LESS;
            case LESS_OR_EQUAL -> Op.LESS_OR_EQUAL;
            case GREATER -> Op.GREATER;
            case GREATER_OR_EQUAL -> Op.GREATER_OR_EQUAL;
        };
    }

    @Override
    public Integer constant(Formula.Constant formula) {
        return code.constant(formula.value());
    }

    @Override
    public Integer read(Formula.Read formula) {
        return look(Op.READ, formula);
    }

    @Override
    public Integer lookup(Formula.Lookup formula) {
        return look(Op.CELL, formula.key(), formula);
    }

    @Override
    public Integer logical(Formula.Logical formula) {
        int target = code.take();
        int decided = formula.conjunction() ? Op.JUMP_IF_FALSE : Op.JUMP_IF_TRUE;
        List<Formula> operands = formula.operands();
        int[] jumps = new int[operands.size() - 1];
        for (int i = 0; i < operands.size(); i++) {
            into(target, operands.get(i));
            if (i < jumps.length) {
                jumps[i] = code.jump(decided, target);
            }
        }
        for (int jump : jumps) {
            code.land(jump);
        }
        return target;
    }

    @Override
    public Integer not(Formula.Not formula) {
        return unary(Op.NOT, formula.operand(), formula);
    }

    @Override
    public Integer comparison(Formula.Comparison formula) {
        return binary(relation(formula.relation()), formula.left(), formula.right(), formula);
    }

    @Override
    public Integer between(Formula.Between formula) {
        int target = code.take();
        int mark = code.mark();
        int value = formula.value().accept(this);
        int low = formula.low().accept(this);
        code.emit(relation(Relation.GREATER_OR_EQUAL), target, value, low);
        int decided = code.jump(Op.JUMP_IF_FALSE, target);
        int high = formula.high().accept(this);
        code.emit(relation(Relation.LESS_OR_EQUAL), target, value, high);
        code.land(decided);
        code.giveBack(mark);
        return target;
    }

    @Override
    public Integer inGroup(Formula.InGroup formula) {
        return unary(Op.IN_GROUP, formula.instrument(), formula);
    }

    @Override
    public Integer oneOf(Formula.OneOf formula) {
        int target = code.take();
        int mark = code.mark();
        int value = formula.value().accept(this);
        code.move(code.constant(Value.Truth.FALSE), target);
        int inner = code.mark();
        int[] jumps = new int[formula.members().size()];
        for (int i = 0; i < jumps.length; i++) {
            int member = formula.members().get(i).accept(this);
            code.emit(Op.EQUAL, target, value, member);
            jumps[i] = code.jump(Op.JUMP_IF_TRUE, target);
            code.giveBack(inner);
        }
        for (int jump : jumps) {
            code.land(jump);
        }
        code.giveBack(mark);
        return target;
    }

    @Override
    public Integer isMissing(Formula.IsMissing formula) {
        return look(Op.IS_MISSING, formula);
    }

    /** Long sums lean to the left; they are written from the innermost outwards without recursion. */
    @Override
    public Integer arithmetic(Formula.Arithmetic formula) {
        Deque<Formula.Arithmetic> pending = new ArrayDeque<>();
        Formula innermost = formula;
        while (innermost instanceof Formula.Arithmetic operation) {
            pending.push(operation);
            innermost = operation.left();
        }
        int mark = code.mark();
        int left = innermost.accept(this);
        while (!pending.isEmpty()) {
            Formula.Arithmetic operation = pending.pop();
            int right = operation.right().accept(this);
            code.giveBack(mark);
            int target = code.take();
            code.emit(operator(operation), target, left, right, operation);
            left = target;
        }
        return left;
    }

    private static int operator(Formula.Arithmetic operation) {
        return switch (operation.operator()) {
            case ADD -> Op.ADD;
            case SUBTRACT -> Op.SUBTRACT;
            case MULTIPLY -> Op.MULTIPLY;
            case DIVIDE -> Op.DIVIDE;
        };
    }

    @Override
    public Integer negation(Formula.Negation formula) {
        return unary(Op.NEGATE, formula.operand(), formula);
    }

    @Override
    public Integer conditional(Formula.Conditional formula) {
        int target = code.take();
        into(target, formula.condition());
        int otherwise = code.jump(Op.JUMP_IF_FALSE, target);
        into(target, formula.then());
        int end = code.jump(Op.JUMP, NONE);
        code.land(otherwise);
        into(target, formula.otherwise());
        code.land(end);
        return target;
    }

    @Override
    public Integer extreme(Formula.Extreme formula) {
        int gathered = code.take();
        code.emit(Op.FORGET, NONE, gathered, NONE);
        for (Formula operand : formula.operands()) {
            int mark = code.mark();
            int next = operand.accept(this);
            code.giveBack(mark);
            code.emit(formula.largest() ? Op.GATHER_LARGEST : Op.GATHER_SMALLEST, gathered, next, NONE);
        }
        code.emit(Op.GATHERED, gathered, gathered, NONE, formula);
        return gathered;
    }

    @Override
    public Integer absolute(Formula.Absolute formula) {
        return unary(Op.ABSOLUTE, formula.operand(), formula);
    }

    @Override
    public Integer rounding(Formula.Rounding formula) {
        return binary(Op.ROUND, formula.operand(), formula.step(), formula);
    }

    @Override
    public Integer valueIn(Formula.ValueIn formula) {
        return look(Op.VALUE_IN, formula.amount(), formula);
    }

    @Override
    public Integer quantifier(Formula.Quantifier formula) {
        boolean every = formula.kind() == Formula.Quantifier.Kind.EVERY;
        int conclusion = formula.kind() == Formula.Quantifier.Kind.ANY ? Op.TALLY_ANY : Op.TALLY_NONE;
        return tally(formula, formula.where(), !every, conclusion);
    }

    @Override
    public Integer count(Formula.Count formula) {
        return tally(formula, formula.where(), true, Op.TALLY_COUNT);
    }

    /** Counts the elements whose condition is as wanted, looking at each. */
    private int tally(Formula formula, Optional<Formula> where, boolean wanted, int conclusion) {
        int depth = code.enter();
        code.emit(Op.ENTER, NONE, depth, NONE, formula);
        loop(depth, () -> {
            int met = where.isPresent() ? where.get().accept(this) : code.constant(Value.Truth.TRUE);
            int not = code.jump(wanted ? Op.JUMP_IF_FALSE : Op.JUMP_IF_TRUE, met);
            code.emit(Op.TALLY, NONE, depth, NONE);
            code.land(not);
        });
        code.leave();
        int target = code.take();
        code.emit(conclusion, target, depth, NONE);
        return target;
    }

    /** First all conditions, then what is gathered of those that count. */
    @Override
    public Integer aggregate(Formula.Aggregate formula) {
        int gathered = code.take();
        code.emit(Op.FORGET, NONE, gathered, NONE);
        if (formula.kind() == Formula.Aggregate.Kind.SUM) {
            code.move(code.constant(Value.of(Scalar.ZERO)), gathered);
        }
        int depth = code.enter();
        code.emit(Op.ENTER, NONE, depth, NONE, formula);
        formula.where().ifPresent(where -> keep(depth, where));
        loop(depth, () -> {
            int value = formula.of().accept(this);
            code.emit(gatherer(formula.kind()), gathered, value, NONE);
        });
        code.leave();
        code.emit(Op.GATHERED, gathered, gathered, NONE, formula);
        return gathered;
    }

    private void keep(int depth, Formula where) {
        loop(depth, () -> {
            int met = where.accept(this);
            int not = code.jump(Op.JUMP_IF_FALSE, met);
            code.emit(Op.KEEP, NONE, depth, NONE);
            code.land(not);
        });
        code.emit(Op.AGAIN, NONE, depth, NONE);
    }

    private static int gatherer(Formula.Aggregate.Kind kind) {
        return switch (kind) {
            case SUM -> Op.GATHER_SUM;
            case MIN -> Op.GATHER_SMALLEST;
            case MAX -> Op.GATHER_LARGEST;
        };
    }

    /** What is done with each element of the loop entered at a depth. */
    private void loop(int depth, Runnable body) {
        int start = code.here();
        int end = code.jump(Op.NEXT, depth);
        int mark = code.mark();
        body.run();
        code.giveBack(mark);
        code.jumpBack(Op.JUMP, NONE, start);
        code.land(end);
    }

    @Override
    public Integer inEffect(Formula.InEffect formula) {
        return look(Op.IN_EFFECT, formula);
    }
}
