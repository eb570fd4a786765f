package dev.plimsoll.model;

import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.attribute;
import static dev.plimsoll.model.Formulas.choice;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.not;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.or;
import static dev.plimsoll.model.Formulas.read;
import static dev.plimsoll.model.Formulas.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormulaTextTest {
    private static final Formula A = read(Subject.REQUEST, "a");
    private static final Formula B = read(Subject.REQUEST, "b");

    private static Formula constant(Type type, Fraction value) {
        return new Formula.Constant(Formulas.SPAN, type, Value.of(value));
    }

    @Test
    void numbers_that_are_equal_have_one_text() {
        Fraction quotient = Fraction.of(BigDecimal.ONE, new BigDecimal("2.0"));

        assertThat(FormulaText.of(number("0.50"))).isEqualTo("0.5");
        assertThat(FormulaText.of(constant(Type.NUMBER, quotient))).isEqualTo("0.5");
        assertThat(FormulaText.of(number("0.00"))).isEqualTo("0");
        assertThat(FormulaText.of(number("100"))).isEqualTo("100");
        assertThat(FormulaText.of(constant(Type.NUMBER, Fraction.of(BigDecimal.ONE, new BigDecimal("0.3")))))
                .isEqualTo("10/3");
    }

    @Test
    void a_number_says_its_unit() {
        assertThat(FormulaText.of(constant(Type.LEVERAGE, Fraction.of(5)))).isEqualTo("5x");
        assertThat(FormulaText.of(constant(Type.amount("USDT"), Fraction.of(5))))
                .isEqualTo("5 USDT");
        assertThat(FormulaText.of(constant(new Type.Quantity(Unit.per("quote", "base")), Fraction.of(5))))
                .isEqualTo("5 quote/base");
        assertThat(FormulaText.of(constant(new Type.Quantity(Unit.NONE.over(Unit.of("BTC"))), Fraction.of(5))))
                .isEqualTo("5 1/BTC");
        assertThat(FormulaText.of(constant(Type.DURATION, Fraction.of(60_000)))).isEqualTo("60000ms");
        assertThat(FormulaText.of(constant(Type.INSTANT, Fraction.of(0)))).isEqualTo("at 1970-01-01T00:00:00Z");
    }

    @Test
    void words_are_quoted_so_that_none_can_pass_for_something_else() {
        assertThat(FormulaText.of(word(Type.TEXT, "a\" or \"b"))).isEqualTo("\"a\\\" or \\\"b\"");
        assertThat(FormulaText.of(word(Type.INSTRUMENT, "BTC-USDT"))).isEqualTo("instrument \"BTC-USDT\"");
        assertThat(FormulaText.of(word(Type.ASSET, "BTC"))).isEqualTo("asset \"BTC\"");
        assertThat(FormulaText.of(choice(Formulas.MODES, "isolated"))).isEqualTo("isolated#1");
    }

    @Test
    void operations_as_operands_are_in_parentheses() {
        assertThat(FormulaText.of(and(or(compare(A, "<", B), Formulas.TRUE), not(compare(A, "!=", number("1"))))))
                .isEqualTo("((request.a < request.b) or true) and (not (request.a != 1))");
        assertThat(FormulaText.of(arithmetic(arithmetic(A, "-", B), "-", A)))
                .isEqualTo("(request.a - request.b) - request.a");
        assertThat(FormulaText.of(arithmetic(A, "-", arithmetic(B, "-", A))))
                .isEqualTo("request.a - (request.b - request.a)");
    }

    @Test
    void a_negated_number_is_not_a_negative_one() {
        Formula negation = new Formula.Negation(Formulas.SPAN, Type.NUMBER, number("5"));

        assertThat(FormulaText.of(negation)).isEqualTo("-(5)");
        assertThat(FormulaText.of(number("-5"))).isEqualTo("-5");
    }

    @Test
    void a_quotient_of_amounts_is_not_one_of_numbers() {
        assertThat(FormulaText.of(limit(A, B))).isEqualTo("request.a /limit request.b");
        assertThat(FormulaText.of(arithmetic(A, "/", B))).isEqualTo("request.a / request.b");
    }

    @Test
    void a_check_is_not_the_attribute_of_its_name() {
        Formula check = read(TestPolicies.checkAttribute(BuiltinCheck.REDUCE_ONLY));
        Formula attribute = read(attribute(Subject.REQUEST, "reduce_only", Type.TRUTH));

        assertThat(FormulaText.of(check)).isEqualTo("check.reduce_only");
        assertThat(FormulaText.of(attribute)).isEqualTo("request.reduce_only");
    }

    @Test
    void everything_else_reads_like_the_language() {
        Formula position = compare(read(Subject.POSITION, "notional"), ">", number("1"));
        Formula.Read stop = (Formula.Read) read(Formulas.optional(Subject.REQUEST, "stop_loss", Type.NUMBER));
        Formula later =
                new Formula.InEffect(Formulas.SPAN, Instant.EPOCH, Optional.of(Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(FormulaText.of(Formulas.no(Collection.POSITIONS, position)))
                .isEqualTo("no positions where (position.notional > 1)");
        assertThat(FormulaText.of(Formulas.count(Collection.POSITIONS, position)))
                .isEqualTo("count of positions where (position.notional > 1)");
        assertThat(FormulaText.of(Formulas.sum(A, Collection.ORDERS, Formulas.TRUE)))
                .isEqualTo("sum of request.a over orders where true");
        assertThat(FormulaText.of(new Formula.IsMissing(Formulas.SPAN, stop)))
                .isEqualTo("request.stop_loss is missing");
        assertThat(FormulaText.of(new Formula.OneOf(Formulas.SPAN, A, List.of(number("1"), number("2")))))
                .isEqualTo("request.a is one of (1, 2)");
        assertThat(FormulaText.of(new Formula.Between(Formulas.SPAN, A, number("1"), number("2"))))
                .isEqualTo("request.a between 1 and 2");
        assertThat(FormulaText.of(Formulas.inGroup(A, "majors", "BTC-USDT", "ETH-USDT")))
                .isEqualTo("request.a in majors {instrument \"BTC-USDT\", instrument \"ETH-USDT\"}");
        assertThat(FormulaText.of(later)).isEqualTo("now from 1970-01-01T00:00:00Z until 2026-01-01T00:00:00Z");
        assertThat(FormulaText.of(Formulas.conditional(Formulas.TRUE, A, B)))
                .isEqualTo("if true then request.a else request.b");
        assertThat(FormulaText.of(Formulas.after(attribute(Subject.POSITION, "equity", Type.NUMBER))))
                .isEqualTo("after.position.equity");
    }

    @Test
    void for_people_it_is_as_the_language_writes_it() {
        assertThat(FormulaText.plain(compare(limit(A, B), ">", choice(Formulas.MODES, "isolated"))))
                .isEqualTo("(request.a / request.b) > isolated");
    }
}
