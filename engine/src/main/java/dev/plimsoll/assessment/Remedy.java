package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.assessment.ExactRequest.Number;
import dev.plimsoll.margin.Boundary;
import dev.plimsoll.margin.BoundarySearch;
import dev.plimsoll.margin.Tick;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What would make a rule that refuses pass: the bound, the state to leave, or the nearest quantity, leverage, amount or
 * margin at which it is silent while all else stays as asked. Each entry suffices by itself. Numbers are rounded to the
 * side on which the rule is silent, and tried.
 */
final class Remedy {
    /** How often a rounded number is moved on by a step, if the rule still fires there. */
    private static final int MOST_STEPS = 3;

    private static final BigDecimal FINE = BigDecimal.ONE.movePointLeft(8);

    private final Posed posed;
    private final Rule rule;
    private final Expressions expressions;
    private final Map<String, String> found = new LinkedHashMap<>();

    private Remedy(Posed posed, Rule rule) {
        this.posed = posed;
        this.rule = rule;
        this.expressions = posed.asked().before().basis().supposed().expressions();
    }

    static Map<String, String> of(Posed posed, Rule rule) {
        Remedy remedy = new Remedy(posed, rule);
        remedy.find();
        return remedy.found;
    }

    private void find() {
        if (rule instanceof Rule.Bound bound) {
            ofBound(bound);
        } else if (rule instanceof Rule.Check check) {
            ofCheck(check.check());
        } else {
            if (rule.header().kind() == RuleKind.LOCK) {
                found.putAll(Leaving.of(rule, expressions, posed.context()));
            }
            if (found.isEmpty()) {
                solve(Number.QUANTITY, -1);
                solve(Number.LEVERAGE, -1);
                solve(Number.LEVERAGE, 1);
                solve(Number.AMOUNT, -1);
                solve(Number.MARGIN, 1);
            }
        }
    }

    private void ofBound(Rule.Bound bound) {
        if (!bound.after()) {
            Value limit = expressions.value(bound.bound(), posed.context());
            if (limit instanceof Value.Number number) {
                found.put(
                        bound.attribute().name(),
                        ValueText.plain(number.scalar(), bound.upper() ? RoundingMode.FLOOR : RoundingMode.CEILING));
            }
        }
        if (bound.after() || !isNumber(bound.attribute().name())) {
            solve(Number.QUANTITY, bound.upper() ? -1 : 1);
            solve(Number.AMOUNT, bound.after() ? -1 : bound.upper() ? -1 : 1);
        }
    }

    private static boolean isNumber(String name) {
        for (Number number : Number.values()) {
            if (number.word().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void ofCheck(BuiltinCheck check) {
        found.putAll(
                CheckWords.of(check, posed.asked(), posed.context().checks()).passesIf());
        boolean isSolved = switch (check) {
            case BEYOND_LAST_BRACKET, INSUFFICIENT_MARGIN, WOULD_LIQUIDATE, WITHDRAWABLE -> true;
            case NO_CHANGE, MODE_CONFLICT, REDUCE_ONLY, SUM_OF_POSITIONS -> false;
        };
        if (!isSolved) {
            return;
        }
        solve(Number.QUANTITY, -1);
        solve(Number.AMOUNT, -1);
        solve(Number.MARGIN, 1);
        solve(Number.MARGIN, -1);
        if (posed.action().equals(Action.SET_LEVERAGE)) {
            solve(Number.LEVERAGE, 1);
        }
    }

    /** Looks for the nearest number in a direction, if the request gives one and none was found yet. */
    private void solve(Number number, int direction) {
        Optional<Scalar> given = posed.asked().request().number(number);
        if (found.containsKey(number.word())
                || !(given.orElse(Scalar.ZERO) instanceof Fraction from)
                || from.isZero()) {
            return;
        }
        // While one number is solved for, no price can be solved beside it.
        Boundary boundary = Dependencies.onSolvedPrices(rule.header().fires())
                ? BoundarySearch.bracketed(from, direction, value -> passes(number, value))
                : BoundarySearch.nearest(from, direction, value -> passes(number, value));
        if (boundary instanceof Boundary.At at) {
            rounded(number, direction, at).ifPresent(value -> found.put(number.word(), ValueText.plain(value)));
        }
    }

    /** A boundary that is not exact may be a digit beyond the number that already does. */
    private Optional<BigDecimal> rounded(Number number, int direction, Boundary.At at) {
        Tick step = Tick.of(Optional.of(step(number)));
        Optional<BigDecimal> value = step.toward(direction, at.price());
        if (!at.exact()) {
            value = value.map(there -> there.subtract(step.step().multiply(BigDecimal.valueOf(direction))));
        }
        for (int i = 0; i < MOST_STEPS && value.isPresent(); i++) {
            BigDecimal tried = value.get();
            boolean isInDomain = number == Number.LEVERAGE ? tried.compareTo(BigDecimal.ONE) >= 0 : tried.signum() > 0;
            if (!isInDomain) {
                return Optional.empty();
            }
            if (passes(number, Fraction.of(tried)).equals(Value.Truth.TRUE)) {
                return value;
            }
            value = Optional.of(tried.add(step.step().multiply(BigDecimal.valueOf(direction))));
        }
        return Optional.empty();
    }

    /** The instrument's lot; else as many decimals as are shown. */
    private BigDecimal step(Number number) {
        return switch (number) {
            case LEVERAGE -> BigDecimal.ONE.movePointLeft(4);
            case QUANTITY ->
                posed.asked()
                        .units()
                        .instrument()
                        .flatMap(Instrument::quantityStep)
                        .orElse(FINE);
            case PRICE, MARGIN, AMOUNT, STOP_LOSS, TAKE_PROFIT -> FINE;
        };
    }

    /** Whether the rule is silent with another number. */
    private Value passes(Number number, Scalar value) {
        Optional<Posed> other = posed.of(posed.asked().request().with(number, value));
        if (other.isEmpty() || !other.get().judges(rule)) {
            return Value.of(other.isPresent());
        }
        Value fires = expressions.value(rule.header().fires(), other.get().context());
        return fires instanceof Value.Truth truth ? Value.of(!truth.holds()) : Numbers.amount(fires, rule.name());
    }
}
