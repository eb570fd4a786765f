package dev.plimsoll.assessment;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.model.Formulas;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula with all that it reads replaced by what was printed of it; what was not printed has no value. */
final class CitedFormula implements FormulaVisitor<Formula> {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9.]+)(x|%)?( .*)?");
    private static final Pattern SPAN = Pattern.compile("([0-9]+)(ms|d|h|m|s)");
    private static final Map<String, Integer> MILLISECONDS =
            Map.of("d", 86_400_000, "h", 3_600_000, "m", 60_000, "s", 1000, "ms", 1);

    private final Map<String, String> cited;
    private final BiConsumer<String, Formula> seen;

    CitedFormula(Map<String, String> cited) {
        this(cited, (path, formula) -> {});
    }

    /**
     * A formula with what was printed.
     *
     * @param seen told of whatever is replaced, with its path
     */
    CitedFormula(Map<String, String> cited, BiConsumer<String, Formula> seen) {
        this.cited = cited;
        this.seen = seen;
    }

    private Formula printed(Formula formula, String path) {
        seen.accept(path, formula);
        return new Formula.Constant(formula.span(), formula.type(), value(path, formula.type()));
    }

    Value value(String path, Type type) {
        String text = cited.get(path);
        Fault fault = new Fault(FaultCode.MISSING_VALUE, path, "it is not cited");
        return text == null || text.equals("missing") ? new Value.Failed(fault) : value(text, type, fault);
    }

    private static Value value(String text, Type type, Fault fault) {
        if (type instanceof Type.Truth) {
            return Value.of(text.equals("true"));
        }
        if (type instanceof Type.Choice choice) {
            return new Value.Choice(text, choice.values().indexOf(text));
        }
        if (type instanceof Type.Instant) {
            return Value.of(Fraction.of(Instant.parse(text).toEpochMilli()));
        }
        if (type instanceof Type.Duration) {
            return Value.of(Fraction.of(milliseconds(text)));
        }
        if (type instanceof Type.Quantity || type instanceof Type.Leverage) {
            return number(text, fault);
        }
        return new Value.Word(text);
    }

    private static Value number(String text, Fault fault) {
        if (text.endsWith("∞")) {
            return new Value.Unbounded(text.startsWith("-") ? -1 : 1);
        }
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return new Value.Failed(fault);
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        return Value.of(Fraction.of("%".equals(matcher.group(2)) ? number.movePointLeft(2) : number));
    }

    private static long milliseconds(String text) {
        long sum = 0;
        Matcher matcher = SPAN.matcher(text);
        while (matcher.find()) {
            sum += Long.parseLong(matcher.group(1)) * Objects.requireNonNull(MILLISECONDS.get(matcher.group(2)));
        }
        return text.startsWith("-") ? -sum : sum;
    }

    private Formula of(Formula formula) {
        return formula.accept(this);
    }

    private List<Formula> of(List<Formula> formulas) {
        return formulas.stream().map(this::of).toList();
    }

    @Override
    public Formula constant(Formula.Constant formula) {
        return formula;
    }

    @Override
    public Formula read(Formula.Read formula) {
        return printed(formula, Written.path(formula));
    }

    @Override
    public Formula lookup(Formula.Lookup formula) {
        return printed(formula, formula.key());
    }

    /** As printed, if what it is made from is printed as well. */
    private Formula printed(Formula formula, Formula from) {
        Formula nothing = new Formula.Arithmetic(
                formula.span(), formula.type(), Formula.Operator.MULTIPLY, of(from), number(Scalar.ZERO), false);
        Formula itself = printed(formula, Written.of(formula));
        return new Formula.Arithmetic(formula.span(), formula.type(), Formula.Operator.ADD, itself, nothing, false);
    }

    private static Formula number(Fraction value) {
        return new Formula.Constant(Formulas.SPAN, Type.NUMBER, Value.of(value));
    }

    @Override
    public Formula logical(Formula.Logical formula) {
        return new Formula.Logical(formula.span(), formula.conjunction(), of(formula.operands()));
    }

    @Override
    public Formula not(Formula.Not formula) {
        return new Formula.Not(formula.span(), of(formula.operand()));
    }

    @Override
    public Formula comparison(Formula.Comparison formula) {
        return new Formula.Comparison(formula.span(), formula.relation(), of(formula.left()), of(formula.right()));
    }

    @Override
    public Formula between(Formula.Between formula) {
        return new Formula.Between(formula.span(), of(formula.value()), of(formula.low()), of(formula.high()));
    }

    @Override
    public Formula inGroup(Formula.InGroup formula) {
        return new Formula.InGroup(formula.span(), of(formula.instrument()), formula.name(), formula.members());
    }

    @Override
    public Formula oneOf(Formula.OneOf formula) {
        return new Formula.OneOf(formula.span(), of(formula.value()), of(formula.members()));
    }

    @Override
    public Formula isMissing(Formula.IsMissing formula) {
        String text = cited.get(Written.path(formula.read()));
        return text == null
                ? printed(formula, Written.path(formula.read()))
                : new Formula.Constant(formula.span(), Type.TRUTH, Value.of(text.equals("missing")));
    }

    @Override
    public Formula arithmetic(Formula.Arithmetic formula) {
        return new Formula.Arithmetic(
                formula.span(),
                formula.type(),
                formula.operator(),
                of(formula.left()),
                of(formula.right()),
                formula.limit());
    }

    @Override
    public Formula negation(Formula.Negation formula) {
        return new Formula.Negation(formula.span(), formula.type(), of(formula.operand()));
    }

    @Override
    public Formula conditional(Formula.Conditional formula) {
        return new Formula.Conditional(
                formula.span(), formula.type(), of(formula.condition()), of(formula.then()), of(formula.otherwise()));
    }

    @Override
    public Formula extreme(Formula.Extreme formula) {
        return new Formula.Extreme(formula.span(), formula.type(), formula.largest(), of(formula.operands()));
    }

    @Override
    public Formula absolute(Formula.Absolute formula) {
        return new Formula.Absolute(formula.span(), formula.type(), of(formula.operand()));
    }

    @Override
    public Formula rounding(Formula.Rounding formula) {
        return new Formula.Rounding(
                formula.span(), formula.type(), formula.up(), of(formula.operand()), of(formula.step()));
    }

    @Override
    public Formula valueIn(Formula.ValueIn formula) {
        return printed(formula, formula.amount());
    }

    @Override
    public Formula quantifier(Formula.Quantifier formula) {
        return printed(formula, Written.of(formula));
    }

    @Override
    public Formula count(Formula.Count formula) {
        return printed(formula, Written.of(formula));
    }

    @Override
    public Formula aggregate(Formula.Aggregate formula) {
        return printed(formula, Written.of(formula));
    }

    @Override
    public Formula inEffect(Formula.InEffect formula) {
        Value now = value("now", Type.INSTANT);
        if (!(now instanceof Value.Number number)) {
            return new Formula.Constant(formula.span(), Type.TRUTH, now);
        }
        Scalar at = number.scalar();
        boolean holds = at.compareTo(Fraction.of(formula.from().toEpochMilli())) >= 0
                && formula.until()
                        .map(until -> at.isLessThan(Fraction.of(until.toEpochMilli())))
                        .orElse(true);
        return new Formula.Constant(formula.span(), Type.TRUTH, Value.of(holds));
    }
}
