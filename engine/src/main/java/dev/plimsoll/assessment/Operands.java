package dev.plimsoll.assessment;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.value.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The operands that formulas saw: attributes, table cells, counts, sums and values in another asset, by the path as
 * written, in the order read, printed with their units. What an {@code and}, an {@code or} or an {@code if} did not look at is not among them.
 * What a comparison reads has as many decimals as it takes to tell its sides apart.
 */
final class Operands implements FormulaVisitor<Boolean> {
    private final Expressions expressions;
    private final Context context;
    private final Units units;
    private final Map<String, String> seen = new LinkedHashMap<>();
    /** By path, how many decimals more than usual it is shown with. */
    private final Map<String, Integer> shown = new HashMap<>();

    private int more;

    private Operands(Expressions expressions, Context context, Units units, int more) {
        this.expressions = expressions;
        this.context = context;
        this.units = units;
        this.more = more;
    }

    static Map<String, String> of(List<Formula> formulas, Expressions expressions, Context context, Units units) {
        return of(formulas, expressions, context, units, 0);
    }

    /**
     * The operands.
     *
     * @param more how many decimals more than usual they have
     */
    static Map<String, String> of(
            List<Formula> formulas, Expressions expressions, Context context, Units units, int more) {
        Operands operands = new Operands(expressions, context, units, more);
        formulas.forEach(formula -> formula.accept(operands));
        return operands.seen;
    }

    /** A formula's value; an attribute that is not there stays absent instead of failing. */
    static Value value(Formula formula, Expressions expressions, Context context) {
        return formula instanceof Formula.Read read
                ? context.read(read.attribute(), read.after())
                : expressions.value(formula, context);
    }

    private boolean look(Formula formula) {
        return formula.accept(this);
    }

    private boolean lookAll(List<Formula> formulas) {
        formulas.forEach(this::look);
        return true;
    }

    private boolean note(String path, Formula formula) {
        if (shown.getOrDefault(path, -1) < more) {
            Value value = value(formula, expressions, context);
            seen.put(path, ValueText.of(value, formula.type(), Percentage.fits(formula), units, more));
            shown.put(path, more);
        }
        return true;
    }

    @Override
    public Boolean constant(Formula.Constant formula) {
        return true;
    }

    @Override
    public Boolean read(Formula.Read formula) {
        return note(Written.path(formula), formula);
    }

    @Override
    public Boolean lookup(Formula.Lookup formula) {
        look(formula.key());
        return note(Written.of(formula), formula);
    }

    @Override
    public Boolean logical(Formula.Logical formula) {
        for (Formula operand : formula.operands()) {
            look(operand);
            boolean decided = expressions.value(operand, context) instanceof Value.Truth truth
                    && truth.holds() != formula.conjunction();
            if (decided) {
                return true;
            }
        }
        return true;
    }

    @Override
    public Boolean not(Formula.Not formula) {
        return look(formula.operand());
    }

    @Override
    public Boolean comparison(Formula.Comparison formula) {
        return compared(apart(formula.left(), formula.right()), formula.left(), formula.right());
    }

    @Override
    public Boolean between(Formula.Between formula) {
        int apart = Math.max(apart(formula.value(), formula.low()), apart(formula.value(), formula.high()));
        return compared(apart, formula.value(), formula.low(), formula.high());
    }

    private int apart(Formula left, Formula right) {
        return apart(left, right, expressions, context, units);
    }

    /** How many more decimals than usual it takes to tell both sides apart. */
    static int apart(Formula left, Formula right, Expressions expressions, Context context, Units units) {
        return ValueText.apart(
                expressions.value(left, context),
                left.type(),
                expressions.value(right, context),
                right.type(),
                Percentage.fits(left) || Percentage.fits(right),
                units);
    }

    private boolean compared(int apart, Formula... sides) {
        int before = more;
        more = Math.max(before, apart);
        lookAll(List.of(sides));
        more = before;
        return true;
    }

    @Override
    public Boolean inGroup(Formula.InGroup formula) {
        return look(formula.instrument());
    }

    @Override
    public Boolean oneOf(Formula.OneOf formula) {
        look(formula.value());
        return lookAll(formula.members());
    }

    @Override
    public Boolean isMissing(Formula.IsMissing formula) {
        return note(Written.path(formula.read()), formula.read());
    }

    @Override
    public Boolean arithmetic(Formula.Arithmetic formula) {
        look(formula.left());
        return look(formula.right());
    }

    @Override
    public Boolean negation(Formula.Negation formula) {
        return look(formula.operand());
    }

    @Override
    public Boolean conditional(Formula.Conditional formula) {
        look(formula.condition());
        boolean holds = Value.Truth.TRUE.equals(expressions.value(formula.condition(), context));
        return look(holds ? formula.then() : formula.otherwise());
    }

    @Override
    public Boolean extreme(Formula.Extreme formula) {
        return lookAll(formula.operands());
    }

    @Override
    public Boolean absolute(Formula.Absolute formula) {
        return look(formula.operand());
    }

    @Override
    public Boolean rounding(Formula.Rounding formula) {
        look(formula.operand());
        return look(formula.step());
    }

    @Override
    public Boolean valueIn(Formula.ValueIn formula) {
        look(formula.amount());
        return note(Written.of(formula), formula);
    }

    @Override
    public Boolean quantifier(Formula.Quantifier formula) {
        return note(Written.of(formula), formula);
    }

    @Override
    public Boolean count(Formula.Count formula) {
        return note(Written.of(formula), formula);
    }

    @Override
    public Boolean aggregate(Formula.Aggregate formula) {
        return note(Written.of(formula), formula);
    }

    @Override
    public Boolean inEffect(Formula.InEffect formula) {
        Value now = context.now();
        seen.putIfAbsent("now", ValueText.of(now, dev.plimsoll.type.Type.INSTANT, false, units));
        return true;
    }
}
