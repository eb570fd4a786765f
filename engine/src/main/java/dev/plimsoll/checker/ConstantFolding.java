package dev.plimsoll.checker;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.Optional;
import java.util.function.Function;

/** The value of a formula as far as some of its attributes decide it; empty where they do not. */
final class ConstantFolding implements FormulaVisitor<Optional<Value>> {
    private static final Optional<Value> UNKNOWN = Optional.empty();

    private final Function<Formula.Read, Optional<Value>> known;

    /** @param known what is known of attributes */
    ConstantFolding(Function<Formula.Read, Optional<Value>> known) {
        this.known = known;
    }

    private Optional<Value> of(Formula formula) {
        return formula.accept(this);
    }

    private Optional<Boolean> truth(Formula formula) {
        return of(formula).filter(Value.Truth.class::isInstance).map(value -> ((Value.Truth) value).holds());
    }

    private Optional<Scalar> number(Formula formula) {
        return of(formula).filter(Value.Number.class::isInstance).map(value -> ((Value.Number) value).scalar());
    }

    @Override
    public Optional<Value> constant(Formula.Constant formula) {
        return Optional.of(formula.value());
    }

    @Override
    public Optional<Value> read(Formula.Read formula) {
        return known.apply(formula);
    }

    @Override
    public Optional<Value> logical(Formula.Logical formula) {
        boolean all = true;
        for (Formula operand : formula.operands()) {
            Optional<Boolean> truth = truth(operand);
            if (truth.isPresent() && truth.get() != formula.conjunction()) {
                return Optional.of(Value.of(!formula.conjunction()));
            }
            all &= truth.isPresent();
        }
        return all ? Optional.of(Value.of(formula.conjunction())) : UNKNOWN;
    }

    @Override
    public Optional<Value> not(Formula.Not formula) {
        return truth(formula.operand()).map(holds -> Value.of(!holds));
    }

    @Override
    public Optional<Value> comparison(Formula.Comparison formula) {
        Optional<Value> left = of(formula.left());
        Optional<Value> right = of(formula.right());
        return left.isPresent() && right.isPresent()
                ? order(left.get(), right.get())
                        .map(order -> Value.of(formula.relation().holds(order)))
                : UNKNOWN;
    }

    /** The order of two values of one type; of those without an order whether they are the same. */
    static Optional<Integer> order(Value left, Value right) {
        if (left instanceof Value.Number a && right instanceof Value.Number b) {
            return Optional.of(a.scalar().compareTo(b.scalar()));
        }
        if (left instanceof Value.Choice a && right instanceof Value.Choice b) {
            return Optional.of(Integer.compare(a.ordinal(), b.ordinal()));
        }
        boolean comparable = left instanceof Value.Word && right instanceof Value.Word
                || left instanceof Value.Truth && right instanceof Value.Truth;
        return comparable ? Optional.of(left.equals(right) ? 0 : 1) : Optional.empty();
    }

    @Override
    public Optional<Value> between(Formula.Between formula) {
        Optional<Value> value = of(formula.value());
        Optional<Value> low = of(formula.low());
        Optional<Value> high = of(formula.high());
        if (value.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return UNKNOWN;
        }
        Optional<Integer> above = order(value.get(), low.get());
        Optional<Integer> below = order(value.get(), high.get());
        return above.isPresent() && below.isPresent()
                ? Optional.of(Value.of(above.get() >= 0 && below.get() <= 0))
                : UNKNOWN;
    }

    @Override
    public Optional<Value> inGroup(Formula.InGroup formula) {
        return of(formula.instrument())
                .filter(Value.Word.class::isInstance)
                .map(value -> Value.of(formula.members().contains(((Value.Word) value).text())));
    }

    @Override
    public Optional<Value> oneOf(Formula.OneOf formula) {
        Optional<Value> value = of(formula.value());
        boolean all = value.isPresent();
        for (Formula member : formula.members()) {
            Optional<Integer> order = value.flatMap(left -> of(member).flatMap(right -> order(left, right)));
            if (order.isPresent() && order.get() == 0) {
                return Optional.of(Value.of(true));
            }
            all &= order.isPresent();
        }
        return all ? Optional.of(Value.of(false)) : UNKNOWN;
    }

    @Override
    public Optional<Value> isMissing(Formula.IsMissing formula) {
        return of(formula.read()).map(value -> Value.of(value instanceof Value.Absent));
    }

    @Override
    public Optional<Value> arithmetic(Formula.Arithmetic formula) {
        Optional<Scalar> left = number(formula.left());
        Optional<Scalar> right = number(formula.right());
        if (left.isEmpty() || right.isEmpty()) {
            return UNKNOWN;
        }
        return switch (formula.operator()) {
            case ADD -> Optional.of(Value.of(left.get().plus(right.get())));
            case SUBTRACT -> Optional.of(Value.of(left.get().minus(right.get())));
            case MULTIPLY -> Optional.of(Value.of(left.get().times(right.get())));
            case DIVIDE ->
                right.get().signum() > 0 ? Optional.of(Value.of(left.get().over(right.get()))) : UNKNOWN;
        };
    }

    @Override
    public Optional<Value> negation(Formula.Negation formula) {
        return number(formula.operand()).map(value -> Value.of(value.negate()));
    }

    @Override
    public Optional<Value> conditional(Formula.Conditional formula) {
        return truth(formula.condition()).flatMap(holds -> of(holds ? formula.then() : formula.otherwise()));
    }

    @Override
    public Optional<Value> extreme(Formula.Extreme formula) {
        Optional<Scalar> best = Optional.empty();
        for (Formula operand : formula.operands()) {
            Optional<Scalar> next = number(operand);
            if (next.isEmpty()) {
                return UNKNOWN;
            }
            Scalar value = next.get();
            best = best.map(before -> formula.largest() ? before.max(value) : before.min(value))
                    .or(() -> next);
        }
        return best.map(Value::of);
    }

    @Override
    public Optional<Value> absolute(Formula.Absolute formula) {
        return number(formula.operand()).map(value -> Value.of(value.abs()));
    }

    @Override
    public Optional<Value> lookup(Formula.Lookup formula) {
        return UNKNOWN;
    }

    @Override
    public Optional<Value> rounding(Formula.Rounding formula) {
        return UNKNOWN;
    }

    @Override
    public Optional<Value> valueIn(Formula.ValueIn formula) {
        return UNKNOWN;
    }

    @Override
    public Optional<Value> quantifier(Formula.Quantifier formula) {
        return UNKNOWN;
    }

    @Override
    public Optional<Value> count(Formula.Count formula) {
        return UNKNOWN;
    }

    @Override
    public Optional<Value> aggregate(Formula.Aggregate formula) {
        return UNKNOWN;
    }

    @Override
    public Optional<Value> inEffect(Formula.InEffect formula) {
        return UNKNOWN;
    }

    /** The value of a formula without attributes. */
    static Optional<Value> ofConstant(Formula formula) {
        return formula.accept(new ConstantFolding(read -> Optional.empty()));
    }
}
