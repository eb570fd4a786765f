package dev.plimsoll.reference;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Faults;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One walk over a formula in one context. Operands are read from the left; the first that fails is the answer. */
final class Walk implements FormulaVisitor<Value> {
    private final Context context;
    private final Observer observer;

    Walk(Context context, Observer observer) {
        this.context = context;
        this.observer = observer;
    }

    /** The answer to a question that is not made of others. */
    private Value answered(Formula question, boolean holds) {
        observer.answered(question, holds, false);
        return Value.of(holds);
    }

    /** Whether a condition holds, whose value is known to be a truth. */
    static boolean holds(Value condition) {
        if (condition instanceof Value.Truth truth) {
            return truth.holds();
        }
        throw new IllegalStateException("no condition: " + condition);
    }

    private static Value failed(Fault fault) {
        return new Value.Failed(fault);
    }

    @Override
    public Value constant(Formula.Constant formula) {
        return formula.value();
    }

    @Override
    public Value read(Formula.Read formula) {
        Value value = context.read(formula.attribute(), formula.after());
        if (value instanceof Value.Truth truth) {
            observer.answered(formula, truth.holds(), false);
        }
        return value instanceof Value.Absent absent ? failed(absent.fault()) : value;
    }

    @Override
    public Value isMissing(Formula.IsMissing formula) {
        Value value = context.read(formula.read().attribute(), formula.read().after());
        return value instanceof Value.Failed ? value : answered(formula, value instanceof Value.Absent);
    }

    @Override
    public Value lookup(Formula.Lookup formula) {
        Value key = formula.key().accept(this);
        if (key instanceof Value.Unbounded) {
            return failed(Faults.unbounded(formula));
        }
        if (!(key instanceof Value.Number number)) {
            return key;
        }
        Value cell = context.cell(formula.table(), formula.column(), number.scalar());
        observer.looked(formula, number.scalar(), context);
        return cell;
    }

    @Override
    public Value logical(Formula.Logical formula) {
        for (Formula operand : formula.operands()) {
            Value value = operand.accept(this);
            if (value instanceof Value.Failed || holds(value) != formula.conjunction()) {
                return value;
            }
        }
        return Value.of(formula.conjunction());
    }

    @Override
    public Value not(Formula.Not formula) {
        Value value = formula.operand().accept(this);
        return value instanceof Value.Failed ? value : Value.of(!holds(value));
    }

    @Override
    public Value comparison(Formula.Comparison formula) {
        Value left = formula.left().accept(this);
        if (left instanceof Value.Failed) {
            return left;
        }
        Value right = formula.right().accept(this);
        if (right instanceof Value.Failed) {
            return right;
        }
        int order = Order.of(left, right);
        boolean holds = formula.relation().holds(order);
        observer.answered(formula, holds, order == 0);
        return Value.of(holds);
    }

    @Override
    public Value between(Formula.Between formula) {
        Value value = formula.value().accept(this);
        if (value instanceof Value.Failed) {
            return value;
        }
        Value low = formula.low().accept(this);
        if (low instanceof Value.Failed || Order.of(low, value) > 0) {
            return low instanceof Value.Failed ? low : answered(formula, false);
        }
        Value high = formula.high().accept(this);
        return high instanceof Value.Failed ? high : answered(formula, Order.of(value, high) <= 0);
    }

    @Override
    public Value inGroup(Formula.InGroup formula) {
        Value instrument = formula.instrument().accept(this);
        return instrument instanceof Value.Word word
                ? answered(formula, formula.members().contains(word.text()))
                : instrument;
    }

    @Override
    public Value oneOf(Formula.OneOf formula) {
        Value value = formula.value().accept(this);
        if (value instanceof Value.Failed) {
            return value;
        }
        for (Formula member : formula.members()) {
            Value one = member.accept(this);
            if (one instanceof Value.Failed || Order.of(value, one) == 0) {
                return one instanceof Value.Failed ? one : answered(formula, true);
            }
        }
        return answered(formula, false);
    }

    /** Long sums lean to the left: their operands are taken from the innermost outwards without recursion. */
    @Override
    public Value arithmetic(Formula.Arithmetic formula) {
        Deque<Formula.Arithmetic> pending = new ArrayDeque<>();
        Formula innermost = formula;
        while (innermost instanceof Formula.Arithmetic operation) {
            pending.push(operation);
            innermost = operation.left();
        }
        Value value = innermost.accept(this);
        while (!pending.isEmpty()) {
            if (value instanceof Value.Failed) {
                return value;
            }
            Formula.Arithmetic operation = pending.pop();
            Value right = operation.right().accept(this);
            value = right instanceof Value.Failed ? right : Calculation.of(operation, value, right);
        }
        return value;
    }

    @Override
    public Value negation(Formula.Negation formula) {
        return number(formula, formula.operand().accept(this), number -> Value.of(number.negate()));
    }

    @Override
    public Value absolute(Formula.Absolute formula) {
        return number(formula, formula.operand().accept(this), number -> Value.of(number.abs()));
    }

    @Override
    public Value conditional(Formula.Conditional formula) {
        Value condition = formula.condition().accept(this);
        if (condition instanceof Value.Failed) {
            return condition;
        }
        return (holds(condition) ? formula.then() : formula.otherwise()).accept(this);
    }

    @Override
    public Value extreme(Formula.Extreme formula) {
        List<Value> values = new ArrayList<>();
        for (Formula operand : formula.operands()) {
            values.add(operand.accept(this));
        }
        return Calculation.extreme(formula, values, formula.largest());
    }

    @Override
    public Value rounding(Formula.Rounding formula) {
        Value operand = formula.operand().accept(this);
        if (operand instanceof Value.Failed) {
            return operand;
        }
        Value step = formula.step().accept(this);
        return step instanceof Value.Failed ? step : Calculation.rounded(formula, operand, step);
    }

    @Override
    public Value valueIn(Formula.ValueIn formula) {
        return number(formula, formula.amount().accept(this), amount -> {
            Value rate = context.rate(formula.from(), formula.into());
            return rate instanceof Value.Number price ? Value.of(amount.times(price.scalar())) : rate;
        });
    }

    private interface OfNumber {
        Value apply(Scalar number);
    }

    private static Value number(Formula formula, Value value, OfNumber operation) {
        if (value instanceof Value.Unbounded) {
            return failed(Faults.unbounded(formula));
        }
        return value instanceof Value.Number number ? operation.apply(number.scalar()) : value;
    }

    @Override
    public Value quantifier(Formula.Quantifier formula) {
        List<Context> elements = context.elements(formula.collection(), formula.after());
        Elements met = Elements.meeting(elements, formula.where(), observer);
        return met.failure()
                .orElseGet(() -> answered(
                        formula,
                        switch (formula.kind()) {
                            case ANY -> !met.meeting().isEmpty();
                            case NO -> met.meeting().isEmpty();
                            case EVERY -> met.meeting().size() == elements.size();
                        }));
    }

    @Override
    public Value count(Formula.Count formula) {
        List<Context> elements = context.elements(formula.collection(), formula.after());
        Elements met = Elements.meeting(elements, formula.where(), observer);
        return met.failure().orElseGet(() -> Value.of(Fraction.of(met.meeting().size())));
    }

    @Override
    public Value aggregate(Formula.Aggregate formula) {
        List<Context> elements = context.elements(formula.collection(), formula.after());
        Elements met = Elements.meeting(elements, formula.where(), observer);
        Optional<Value> failure = met.failure();
        if (failure.isPresent()) {
            return failure.get();
        }
        List<Value> values = met.meeting().stream()
                .map(element -> formula.of().accept(new Walk(element, observer)))
                .toList();
        return switch (formula.kind()) {
            case SUM -> Calculation.sum(formula, values);
            case MIN, MAX ->
                values.isEmpty()
                        ? failed(Faults.overNothing(formula))
                        : Calculation.extreme(formula, values, formula.kind() == Formula.Aggregate.Kind.MAX);
        };
    }

    @Override
    public Value inEffect(Formula.InEffect formula) {
        Value now = context.now();
        if (!(now instanceof Value.Number time)) {
            return now;
        }
        boolean begun = time.scalar().compareTo(Fraction.of(formula.from().toEpochMilli())) >= 0;
        boolean over = formula.until().isPresent()
                && time.scalar().compareTo(Fraction.of(formula.until().get().toEpochMilli())) >= 0;
        return answered(formula, begun && !over);
    }
}
