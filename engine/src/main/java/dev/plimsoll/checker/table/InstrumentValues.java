package dev.plimsoll.checker.table;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.checker.table.InstrumentCondition.Unanswered;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Evaluates a formula for one instrument. Only what an instrument itself says may be read; where something else is read
 * the value is FAILED, and {@link #why} tells the first reason.
 */
final class InstrumentValues implements FormulaVisitor<Value> {
    private static final Value FAILED = Value.failed(FaultCode.MISSING_VALUE, "instrument", "no value");

    private final Instrument instrument;
    private Optional<Unanswered> why = Optional.empty();

    InstrumentValues(Instrument instrument) {
        this.instrument = instrument;
    }

    Optional<Unanswered> why() {
        return why;
    }

    @Override
    public Value constant(Formula.Constant formula) {
        return formula.value();
    }

    @Override
    public Value read(Formula.Read formula) {
        Attribute attribute = formula.attribute();
        if (attribute.subject() != Subject.INSTRUMENT) {
            return changing(formula, "`" + attribute.path() + "`");
        }
        return InstrumentAttributes.read(attribute, instrument)
                .orElseGet(() -> fail(
                        formula,
                        "`" + instrument.symbol() + "` has no `" + attribute.name() + "`",
                        attribute.optional()
                                ? "ask `" + attribute.path() + " is not missing` first"
                                : "give it one, or give the attribute a default"));
    }

    @Override
    public Value lookup(Formula.Lookup formula) {
        return changing(formula, "a bracket");
    }

    @Override
    public Value logical(Formula.Logical formula) {
        for (Formula operand : formula.operands()) {
            Value value = operand.accept(this);
            if (value == FAILED || isTrue(value) != formula.conjunction()) {
                return value;
            }
        }
        return Value.of(formula.conjunction());
    }

    @Override
    public Value not(Formula.Not formula) {
        Value value = formula.operand().accept(this);
        return value == FAILED ? value : Value.of(!isTrue(value));
    }

    @Override
    public Value comparison(Formula.Comparison formula) {
        Value left = formula.left().accept(this);
        Value right = formula.right().accept(this);
        return left == FAILED || right == FAILED
                ? FAILED
                : Value.of(formula.relation().holds(order(left, right)));
    }

    @Override
    public Value between(Formula.Between formula) {
        Value value = formula.value().accept(this);
        Value low = formula.low().accept(this);
        Value high = formula.high().accept(this);
        return value == FAILED || low == FAILED || high == FAILED
                ? FAILED
                : Value.of(order(low, value) <= 0 && order(value, high) <= 0);
    }

    @Override
    public Value inGroup(Formula.InGroup formula) {
        return formula.instrument().accept(this) instanceof Value.Word symbol
                ? Value.of(formula.members().contains(symbol.text()))
                : FAILED;
    }

    @Override
    public Value oneOf(Formula.OneOf formula) {
        Value value = formula.value().accept(this);
        boolean found = false;
        for (Formula member : formula.members()) {
            Value other = member.accept(this);
            if (value == FAILED || other == FAILED) {
                return FAILED;
            }
            found |= order(value, other) == 0;
        }
        return Value.of(found);
    }

    @Override
    public Value isMissing(Formula.IsMissing formula) {
        Attribute attribute = formula.read().attribute();
        return attribute.subject() == Subject.INSTRUMENT
                ? Value.of(InstrumentAttributes.read(attribute, instrument).isEmpty())
                : changing(formula, "`" + attribute.path() + "`");
    }

    @Override
    public Value arithmetic(Formula.Arithmetic formula) {
        return numbers(List.of(formula.left(), formula.right()), (left, right) -> {
            if (formula.operator() == Formula.Operator.DIVIDE && right.isZero()) {
                return fail(formula, "a division by 0 for `" + instrument.symbol() + "`", "leave it out");
            }
            return Value.of(
                    switch (formula.operator()) {
                        case ADD -> left.plus(right);
                        case SUBTRACT -> left.minus(right);
                        case MULTIPLY -> left.times(right);
                        case DIVIDE -> left.over(right);
                    });
        });
    }

    @Override
    public Value negation(Formula.Negation formula) {
        return formula.operand().accept(this) instanceof Value.Number number
                ? Value.of(number.scalar().negate())
                : FAILED;
    }

    @Override
    public Value conditional(Formula.Conditional formula) {
        Value condition = formula.condition().accept(this);
        if (condition == FAILED) {
            return condition;
        }
        return isTrue(condition)
                ? formula.then().accept(this)
                : formula.otherwise().accept(this);
    }

    @Override
    public Value extreme(Formula.Extreme formula) {
        return numbers(
                formula.operands(), (left, right) -> Value.of(formula.largest() ? left.max(right) : left.min(right)));
    }

    @Override
    public Value absolute(Formula.Absolute formula) {
        return formula.operand().accept(this) instanceof Value.Number number
                ? Value.of(number.scalar().abs())
                : FAILED;
    }

    @Override
    public Value rounding(Formula.Rounding formula) {
        return changing(formula, "a rounding");
    }

    @Override
    public Value valueIn(Formula.ValueIn formula) {
        return changing(formula, "a price");
    }

    @Override
    public Value quantifier(Formula.Quantifier formula) {
        return changing(formula, "what an account holds");
    }

    @Override
    public Value count(Formula.Count formula) {
        return changing(formula, "what an account holds");
    }

    @Override
    public Value aggregate(Formula.Aggregate formula) {
        return changing(formula, "what an account holds");
    }

    @Override
    public Value inEffect(Formula.InEffect formula) {
        return changing(formula, "the time");
    }

    /** Two operands at a time, from the left. */
    private Value numbers(List<Formula> operands, BiFunction<Scalar, Scalar, Value> operator) {
        Value result = operands.get(0).accept(this);
        for (Formula operand : operands.subList(1, operands.size())) {
            Value next = operand.accept(this);
            if (!(result instanceof Value.Number left) || !(next instanceof Value.Number right)) {
                return FAILED;
            }
            result = operator.apply(left.scalar(), right.scalar());
        }
        return result;
    }

    private static boolean isTrue(Value value) {
        return value instanceof Value.Truth truth && truth.holds();
    }

    /** Numbers by size, choices by their place, words and truths by whether they are the same. */
    private static int order(Value left, Value right) {
        if (left instanceof Value.Number a && right instanceof Value.Number b) {
            return a.scalar().compareTo(b.scalar());
        }
        if (left instanceof Value.Choice a && right instanceof Value.Choice b) {
            return Integer.compare(a.ordinal(), b.ordinal());
        }
        return left.equals(right) ? 0 : 1;
    }

    private Value changing(Formula formula, String what) {
        return fail(
                formula,
                "a group is chosen when the policy is compiled, and " + what + " is not known then",
                "ask for attributes of the instrument, such as `instrument.kind is perpetual`");
    }

    private Value fail(Formula formula, String message, String help) {
        if (why.isEmpty()) {
            why = Optional.of(new Unanswered(formula.span(), message, help));
        }
        return FAILED;
    }
}
