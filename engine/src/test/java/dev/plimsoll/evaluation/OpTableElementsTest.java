package dev.plimsoll.evaluation;

import static dev.plimsoll.model.Formulas.SPAN;
import static dev.plimsoll.model.Formulas.TRUE;
import static dev.plimsoll.model.Formulas.any;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.count;
import static dev.plimsoll.model.Formulas.every;
import static dev.plimsoll.model.Formulas.no;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.read;
import static dev.plimsoll.model.Formulas.sum;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.TestContext;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Quantifiers and aggregates. */
class OpTableElementsTest {
    private static final Formula NOTIONAL = read(Subject.POSITION, "notional");

    private final TestContext context = new TestContext();

    private Value value(Formula formula) {
        return new OpTables().value(formula, context);
    }

    private boolean holds(Formula formula) {
        return ((Value.Truth) value(formula)).holds();
    }

    private FaultCode fault(Formula formula) {
        return ((Value.Failed) value(formula)).fault().code();
    }

    private static Value of(String decimal) {
        return Value.of(Fraction.of(new BigDecimal(decimal)));
    }

    private void positions(String... notionals) {
        for (String notional : notionals) {
            context.element(Collection.POSITIONS).with("position.notional", notional);
        }
    }

    /** What stands behind a loop is read in the context around it. */
    @Test
    void behind_a_loop_the_context_is_that_before_it() {
        context.with("request.a", "3");
        Formula a = read(Subject.REQUEST, "a");
        Formula sum = sum(NOTIONAL, Collection.POSITIONS, TRUE);
        Formula counted = count(Collection.POSITIONS, TRUE);

        assertThat(value(arithmetic(sum, "+", a))).isEqualTo(of("3"));
        assertThat(value(arithmetic(counted, "+", a))).isEqualTo(of("3"));
        assertThat(holds(compare(a, "=", arithmetic(a, "-", sum)))).isTrue();
    }

    @Test
    void quantifiers_over_elements() {
        positions("1", "5");
        Formula large = compare(NOTIONAL, ">", number("3"));

        assertThat(holds(any(Collection.POSITIONS, large))).isTrue();
        assertThat(holds(no(Collection.POSITIONS, large))).isFalse();
        assertThat(holds(every(Collection.POSITIONS, large))).isFalse();
        assertThat(holds(every(Collection.POSITIONS, compare(NOTIONAL, ">", number("0")))))
                .isTrue();
        assertThat(value(count(Collection.POSITIONS, large))).isEqualTo(of("1"));
        assertThat(value(sum(NOTIONAL, Collection.POSITIONS, TRUE))).isEqualTo(of("6"));
        assertThat(value(sum(NOTIONAL, Collection.POSITIONS, large))).isEqualTo(of("5"));
    }

    @Test
    void over_nothing_any_is_false_no_and_every_are_true_a_count_and_a_sum_are_zero() {
        Formula large = compare(NOTIONAL, ">", number("3"));

        assertThat(holds(any(Collection.POSITIONS, large))).isFalse();
        assertThat(holds(no(Collection.POSITIONS, large))).isTrue();
        assertThat(holds(every(Collection.POSITIONS, large))).isTrue();
        assertThat(value(count(Collection.POSITIONS, large))).isEqualTo(of("0"));
        assertThat(value(sum(NOTIONAL, Collection.POSITIONS, large))).isEqualTo(of("0"));
        assertThat(fault(extreme(Formula.Aggregate.Kind.MIN))).isEqualTo(FaultCode.MISSING_VALUE);
    }

    private static Formula extreme(Formula.Aggregate.Kind kind) {
        return new Formula.Aggregate(SPAN, Type.NUMBER, kind, NOTIONAL, Collection.POSITIONS, false, Optional.empty());
    }

    @Test
    void smallest_and_largest_of_elements() {
        positions("4", "1", "5");

        assertThat(value(extreme(Formula.Aggregate.Kind.MIN))).isEqualTo(of("1"));
        assertThat(value(extreme(Formula.Aggregate.Kind.MAX))).isEqualTo(of("5"));
    }

    @Test
    void every_element_is_read_even_when_decided() {
        positions("5");
        context.element(Collection.POSITIONS);
        Formula large = compare(NOTIONAL, ">", number("3"));

        assertThat(fault(any(Collection.POSITIONS, large))).isEqualTo(FaultCode.MISSING_VALUE);
        assertThat(fault(no(Collection.POSITIONS, large))).isEqualTo(FaultCode.MISSING_VALUE);
        assertThat(fault(every(Collection.POSITIONS, large))).isEqualTo(FaultCode.MISSING_VALUE);
    }

    @Test
    void quantifiers_nest() {
        TestContext first = context.element(Collection.POSITIONS).with("position.notional", "1");
        TestContext second = context.element(Collection.POSITIONS).with("position.notional", "2");
        first.element(Collection.ORDERS).with("order.notional", "1");
        first.element(Collection.ORDERS).with("order.notional", "2");
        second.element(Collection.ORDERS).with("order.notional", "9");
        Formula order = compare(read(Subject.ORDER, "notional"), ">", NOTIONAL);
        Formula smallest = new Formula.Aggregate(
                SPAN,
                Type.NUMBER,
                Formula.Aggregate.Kind.MIN,
                read(Subject.ORDER, "notional"),
                Collection.ORDERS,
                false,
                Optional.empty());

        assertThat(value(sum(count(Collection.ORDERS, order), Collection.POSITIONS, TRUE)))
                .isEqualTo(of("2"));
        assertThat(value(sum(smallest, Collection.POSITIONS, TRUE))).isEqualTo(of("10"));
        assertThat(value(arithmetic(
                        count(Collection.POSITIONS, any(Collection.ORDERS, order)),
                        "-",
                        count(Collection.POSITIONS, TRUE))))
                .isEqualTo(of("0"));
    }
}
