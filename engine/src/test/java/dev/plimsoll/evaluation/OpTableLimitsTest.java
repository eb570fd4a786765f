package dev.plimsoll.evaluation;

import static dev.plimsoll.model.Formulas.SPAN;
import static dev.plimsoll.model.Formulas.TRUE;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.conditional;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.TestContext;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Probe;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotients whose divisor is 0 or below: their limit, what may be done with it, and what may not. */
class OpTableLimitsTest {
    private static final Formula A = read(Subject.REQUEST, "a");
    private static final Formula B = read(Subject.REQUEST, "b");

    private final TestContext context = new TestContext().with("request.a", "3").with("request.b", "0");

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

    @Test
    void an_amount_over_nothing_is_its_limit() {
        assertThat(value(limit(A, B))).isEqualTo(new Value.Unbounded(1));
        assertThat(value(limit(A, number("-50")))).isEqualTo(new Value.Unbounded(1));
        assertThat(value(limit(number("-3"), B))).isEqualTo(new Value.Unbounded(-1));
        assertThat(value(limit(B, B))).isEqualTo(of("0"));
        assertThat(value(limit(A, number("2")))).isEqualTo(of("1.5"));
        assertThat(fault(arithmetic(A, "/", B))).isEqualTo(FaultCode.DIVISION_BY_ZERO);
        assertThat(value(arithmetic(A, "/", number("-2")))).isEqualTo(of("-1.5"));
    }

    @Test
    void the_limit_is_compared_with_every_number() {
        assertThat(holds(compare(limit(A, B), ">=", number("1000000")))).isTrue();
        assertThat(holds(compare(limit(number("-1"), B), "<", number("-1000000"))))
                .isTrue();
        assertThat(holds(compare(limit(A, B), ">", limit(number("-1"), B)))).isTrue();
        assertThat(holds(new Formula.Between(SPAN, limit(A, B), number("0"), number("9"))))
                .isFalse();
    }

    @Test
    void the_limit_may_be_scaled_by_a_positive_constant_and_nothing_else() {
        Formula infinite = limit(A, B);
        Formula two = arithmetic(number("1"), "+", number("1"));

        assertThat(value(arithmetic(infinite, "*", two))).isEqualTo(new Value.Unbounded(1));
        assertThat(value(arithmetic(number("2"), "*", infinite))).isEqualTo(new Value.Unbounded(1));
        assertThat(value(arithmetic(infinite, "/", number("2")))).isEqualTo(new Value.Unbounded(1));
        assertThat(value(conditional(TRUE, infinite, A))).isEqualTo(new Value.Unbounded(1));
        for (Formula wrong : List.of(
                arithmetic(infinite, "*", A),
                arithmetic(infinite, "*", number("-1")),
                arithmetic(infinite, "*", number("0")),
                arithmetic(infinite, "*", infinite),
                arithmetic(infinite, "/", A),
                arithmetic(number("1"), "/", infinite),
                limit(number("1"), infinite),
                arithmetic(infinite, "+", number("1")),
                arithmetic(number("1"), "-", infinite),
                new Formula.Negation(SPAN, Type.NUMBER, infinite),
                new Formula.Absolute(SPAN, Type.NUMBER, infinite),
                new Formula.Extreme(SPAN, Type.NUMBER, true, List.of(number("1"), infinite)),
                new Formula.Rounding(SPAN, Type.NUMBER, true, infinite, number("1")))) {
            assertThat(fault(wrong)).isEqualTo(FaultCode.UNBOUNDED);
        }
    }

    @Test
    void rounding_at_a_pole_is_no_number() {
        context.with("request.price", Value.of(new Probe(Fraction.of(3), 1).variable()));
        Formula off = arithmetic(read(Subject.REQUEST, "price"), "-", number("3"));
        assertThat(fault(new Formula.Rounding(SPAN, Type.NUMBER, false, limit(A, off), number("1"))))
                .isEqualTo(FaultCode.UNBOUNDED);
    }
}
