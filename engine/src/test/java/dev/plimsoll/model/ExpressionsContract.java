package dev.plimsoll.model;

import static dev.plimsoll.model.Formulas.SPAN;
import static dev.plimsoll.model.Formulas.after;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.attribute;
import static dev.plimsoll.model.Formulas.choice;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.conditional;
import static dev.plimsoll.model.Formulas.inGroup;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.lookup;
import static dev.plimsoll.model.Formulas.not;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.optional;
import static dev.plimsoll.model.Formulas.or;
import static dev.plimsoll.model.Formulas.read;
import static dev.plimsoll.model.Formulas.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.type.Type;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every way of evaluating formulas must do; each way has a subclass. */
public abstract class ExpressionsContract {
    private static final Attribute LEVERAGE = optional(Subject.REQUEST, "leverage", Type.LEVERAGE);
    private static final Attribute MODE = attribute(Subject.POSITION, "mode", Formulas.MODES);

    protected final TestContext context = new TestContext();

    protected abstract Expressions expressions(CheckedPolicy policy);

    protected final Value value(Formula formula) {
        return expressions(new TestPolicies().build()).value(formula, context);
    }

    protected static void fails(Value value, FaultCode code) {
        assertThat(value).isInstanceOf(Value.Failed.class);
        assertThat(((Value.Failed) value).fault().code()).isEqualTo(code);
    }

    private static void failsAt(Value value, String path) {
        assertThat(value).isInstanceOf(Value.Failed.class);
        assertThat(((Value.Failed) value).fault().path()).isEqualTo(path);
    }

    protected static Value decimal(String text) {
        return Value.of(Fraction.of(new BigDecimal(text)));
    }

    private static Formula amount(String name) {
        return read(Subject.CROSS, name);
    }

    private static Formula missing() {
        return read(Subject.ACCOUNT, "nowhere");
    }

    private static Formula missingTruth() {
        return read(attribute(Subject.ACCOUNT, "nowhere", Type.TRUTH));
    }

    // Reading

    @Test
    void reads_the_state_now_and_afterwards() {
        context.with("cross.equity", "7").with("after.cross.equity", "5");
        Attribute equity = attribute(Subject.CROSS, "equity", Type.NUMBER);
        assertThat(value(read(equity))).isEqualTo(decimal("7"));
        assertThat(value(after(equity))).isEqualTo(decimal("5"));
    }

    @Test
    void a_value_that_must_be_there_and_is_not_fails_where_it_is_read() {
        failsAt(value(arithmetic(number("1"), "+", missing())), "account.nowhere");
    }

    @Test
    void an_optional_value_that_is_not_there_may_be_asked_for_and_nothing_else() {
        Formula read = read(LEVERAGE);
        Formula missing = new Formula.IsMissing(SPAN, (Formula.Read) read);
        assertThat(value(missing)).isEqualTo(Value.Truth.TRUE);
        fails(value(read), FaultCode.MISSING_VALUE);
        fails(value(compare(read, ">", number("5"))), FaultCode.MISSING_VALUE);
        context.with("request.leverage", "5");
        assertThat(value(missing)).isEqualTo(Value.Truth.FALSE);
        assertThat(value(compare(read, ">", number("5")))).isEqualTo(Value.Truth.FALSE);
    }

    @Test
    void is_missing_passes_a_failure_on() {
        Formula.Read read = (Formula.Read) missing();
        fails(value(new Formula.IsMissing(SPAN, read)), FaultCode.MISSING_VALUE);
    }

    // Conditions

    @Test
    void and_stops_at_the_first_that_does_not_hold() {
        assertThat(value(and(Formulas.FALSE, missingTruth()))).isEqualTo(Value.Truth.FALSE);
        assertThat(context.wasRead()).isEmpty();
        failsAt(value(and(Formulas.TRUE, missingTruth())), "account.nowhere");
        failsAt(value(and(missingTruth(), Formulas.FALSE)), "account.nowhere");
        assertThat(value(and(Formulas.TRUE, Formulas.TRUE))).isEqualTo(Value.Truth.TRUE);
    }

    @Test
    void or_stops_at_the_first_that_holds() {
        assertThat(value(or(Formulas.TRUE, missingTruth()))).isEqualTo(Value.Truth.TRUE);
        assertThat(context.wasRead()).isEmpty();
        failsAt(value(or(Formulas.FALSE, missingTruth())), "account.nowhere");
        failsAt(value(or(missingTruth(), Formulas.TRUE)), "account.nowhere");
        assertThat(value(or(Formulas.FALSE, Formulas.FALSE))).isEqualTo(Value.Truth.FALSE);
    }

    @Test
    void if_reads_only_the_branch_that_it_takes() {
        assertThat(value(conditional(Formulas.TRUE, number("1"), missing()))).isEqualTo(decimal("1"));
        assertThat(value(conditional(Formulas.FALSE, missing(), number("2")))).isEqualTo(decimal("2"));
        failsAt(value(conditional(missingTruth(), number("1"), number("2"))), "account.nowhere");
    }

    @Test
    void not_turns_a_truth_and_passes_a_failure_on() {
        assertThat(value(not(Formulas.TRUE))).isEqualTo(Value.Truth.FALSE);
        assertThat(value(not(Formulas.FALSE))).isEqualTo(Value.Truth.TRUE);
        failsAt(value(not(missingTruth())), "account.nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "1, =, 1.0, true", "1, =, 2, false", "1, !=, 1.00, false", "1, !=, 2, true", "1, <, 1, false", "1, <, 2, true",
        "1, <=, 1, true", "2, <=, 1, false", "1, >, 1, false", "2, >, 1, true", "1, >=, 1, true", "1, >=, 2, false"
    })
    void numbers_are_compared_by_size(String left, String relation, String right, boolean holds) {
        assertThat(value(compare(number(left), relation, number(right)))).isEqualTo(Value.of(holds));
    }

    @Test
    void quotients_are_compared_exactly() {
        context.with("cross.a", "1")
                .with("cross.b", "3")
                .with("cross.c", "100000000000000000000000000000000001")
                .with("cross.d", "300000000000000000000000000000000003");
        Formula third = arithmetic(amount("a"), "/", amount("b"));
        Formula same = arithmetic(amount("c"), "/", amount("d"));
        assertThat(value(compare(third, "=", same))).isEqualTo(Value.Truth.TRUE);
        context.with("cross.c", "100000000000000000000000000000000002");
        assertThat(value(compare(third, "<", same))).isEqualTo(Value.Truth.TRUE);
    }

    @Test
    void enumerations_are_ordered_as_declared() {
        context.with("position.mode", new Value.Choice("cross", 0));
        assertThat(value(compare(read(MODE), "<", choice(Formulas.MODES, "isolated"))))
                .isEqualTo(Value.Truth.TRUE);
        assertThat(value(compare(read(MODE), "=", choice(Formulas.MODES, "cross"))))
                .isEqualTo(Value.Truth.TRUE);
        assertThat(value(compare(read(MODE), ">=", choice(Formulas.MODES, "isolated"))))
                .isEqualTo(Value.Truth.FALSE);
    }

    @Test
    void words_and_truths_are_compared_by_identity() {
        assertThat(value(compare(word(Type.TEXT, "a"), "=", word(Type.TEXT, "a"))))
                .isEqualTo(Value.Truth.TRUE);
        assertThat(value(compare(word(Type.TEXT, "a"), "!=", word(Type.TEXT, "b"))))
                .isEqualTo(Value.Truth.TRUE);
        assertThat(value(compare(Formulas.TRUE, "=", Formulas.FALSE))).isEqualTo(Value.Truth.FALSE);
    }

    @Test
    void the_left_side_of_a_comparison_is_read_first() {
        failsAt(value(compare(missing(), "<", read(Subject.ACCOUNT, "also_missing"))), "account.nowhere");
        failsAt(value(compare(number("1"), "<", missing())), "account.nowhere");
    }

    @ParameterizedTest
    @CsvSource({"0.99, false", "1, true", "1.5, true", "2, true", "2.01, false"})
    void between_holds_at_both_ends(String tried, boolean holds) {
        Formula between = new Formula.Between(SPAN, number(tried), number("1"), number("2"));
        assertThat(value(between)).isEqualTo(Value.of(holds));
    }

    @Test
    void between_reads_the_value_first_and_stops_when_decided() {
        Formula.Between decided = new Formula.Between(SPAN, number("0"), number("1"), missing());
        assertThat(value(decided)).isEqualTo(Value.Truth.FALSE);
        failsAt(value(new Formula.Between(SPAN, number("1"), number("1"), missing())), "account.nowhere");
        failsAt(
                value(new Formula.Between(SPAN, missing(), read(Subject.ACCOUNT, "low"), number("1"))),
                "account.nowhere");
    }

    @Test
    void one_of_stops_at_the_first_that_is_equal() {
        Formula tried = word(Type.TEXT, "b");
        assertThat(value(new Formula.OneOf(SPAN, tried, List.of(word(Type.TEXT, "a"), word(Type.TEXT, "b")))))
                .isEqualTo(Value.Truth.TRUE);
        assertThat(value(new Formula.OneOf(SPAN, tried, List.of(word(Type.TEXT, "a")))))
                .isEqualTo(Value.Truth.FALSE);
        assertThat(value(new Formula.OneOf(SPAN, number("1"), List.of(number("1.0"), missing()))))
                .isEqualTo(Value.Truth.TRUE);
        failsAt(value(new Formula.OneOf(SPAN, number("2"), List.of(number("1"), missing()))), "account.nowhere");
    }

    @Test
    void a_group_is_asked_by_symbol() {
        Formula instrument = read(attribute(Subject.REQUEST, "instrument", Type.INSTRUMENT));
        failsAt(value(inGroup(instrument, "majors", "BTC-USDT")), "request.instrument");
        context.with("request.instrument", new Value.Word("BTC-USDT"));
        assertThat(value(inGroup(instrument, "majors", "BTC-USDT", "ETH-USDT"))).isEqualTo(Value.Truth.TRUE);
        assertThat(value(inGroup(instrument, "majors", "ETH-USDT"))).isEqualTo(Value.Truth.FALSE);
    }

    // Arithmetic

    @ParameterizedTest
    @CsvSource({"1, +, 2, 3", "1, -, 2, -1", "1.5, *, 2, 3", "3, /, 2, 1.5", "0.1, +, 0.2, 0.3"})
    void arithmetic_is_exact(String left, String operator, String right, String result) {
        assertThat(value(arithmetic(number(left), operator, number(right)))).isEqualTo(decimal(result));
    }

    @Test
    void the_left_operand_is_read_first() {
        failsAt(value(arithmetic(missing(), "*", read(Subject.ACCOUNT, "also_missing"))), "account.nowhere");
    }

    @Test
    void a_long_sum_does_not_overflow_the_stack() {
        Formula sum = number("0");
        for (int i = 0; i < 15_000; i++) {
            sum = arithmetic(sum, "+", number("1"));
        }
        assertThat(value(sum)).isEqualTo(decimal("15000"));
    }

    @Test
    void a_plain_division_by_zero_fails() {
        fails(value(arithmetic(number("1"), "/", number("0"))), FaultCode.DIVISION_BY_ZERO);
        assertThat(value(arithmetic(number("1"), "/", number("-4")))).isEqualTo(decimal("-0.25"));
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 1", "5, -50, 1", "-5, 0, -1", "-5, -50, -1"})
    void amounts_over_nothing_or_less_are_the_limit_for_a_divisor_falling_to_zero(
            String dividend, String divisor, int sign) {
        context.with("cross.a", dividend).with("cross.b", divisor);
        assertThat(value(limit(amount("a"), amount("b")))).isEqualTo(new Value.Unbounded(sign));
    }

    @Test
    void nothing_over_nothing_is_zero_and_a_positive_divisor_divides() {
        context.with("cross.a", "0").with("cross.b", "-1").with("cross.c", "4").with("cross.d", "8");
        assertThat(value(limit(amount("a"), amount("b")))).isEqualTo(decimal("0"));
        assertThat(value(limit(amount("c"), amount("d")))).isEqualTo(decimal("0.5"));
    }

    private Formula unbounded(int sign) {
        context.with("cross.above", sign > 0 ? "1" : "-1").with("cross.zero", "0");
        return limit(amount("above"), amount("zero"));
    }

    @Test
    void what_is_unbounded_is_beyond_every_number() {
        Formula huge = number("999999999999999999999");
        assertThat(value(compare(unbounded(1), ">=", huge))).isEqualTo(Value.Truth.TRUE);
        assertThat(value(compare(unbounded(1), "<", huge))).isEqualTo(Value.Truth.FALSE);
        assertThat(value(compare(unbounded(-1), "<", number("-999999999999999999999"))))
                .isEqualTo(Value.Truth.TRUE);
        assertThat(value(compare(huge, "<", unbounded(1)))).isEqualTo(Value.Truth.TRUE);
        assertThat(value(compare(unbounded(1), "=", unbounded(1)))).isEqualTo(Value.Truth.TRUE);
    }

    @Test
    void what_is_unbounded_may_be_scaled_by_a_positive_constant() {
        Formula constant = arithmetic(number("2"), "*", number("3"));
        assertThat(value(arithmetic(unbounded(1), "*", constant))).isEqualTo(new Value.Unbounded(1));
        assertThat(value(arithmetic(constant, "*", unbounded(-1)))).isEqualTo(new Value.Unbounded(-1));
        assertThat(value(arithmetic(unbounded(1), "/", number("2")))).isEqualTo(new Value.Unbounded(1));
    }

    @Test
    void whatever_else_is_done_with_it_fails() {
        context.with("cross.factor", "2");
        List<Formula> formulas = List.of(
                arithmetic(unbounded(1), "+", number("1")),
                arithmetic(number("1"), "-", unbounded(1)),
                arithmetic(unbounded(1), "*", number("-1")),
                arithmetic(unbounded(1), "*", number("0")),
                arithmetic(unbounded(1), "*", amount("factor")),
                arithmetic(unbounded(1), "/", number("0")),
                arithmetic(number("1"), "/", unbounded(1)),
                arithmetic(unbounded(1), "*", unbounded(1)),
                new Formula.Negation(SPAN, Type.NUMBER, unbounded(1)),
                new Formula.Absolute(SPAN, Type.NUMBER, unbounded(1)),
                new Formula.Extreme(SPAN, Type.NUMBER, true, List.of(number("1"), unbounded(1))),
                new Formula.Extreme(SPAN, Type.NUMBER, false, List.of(unbounded(1), number("1"))),
                new Formula.Rounding(SPAN, Type.NUMBER, true, unbounded(1), number("1")),
                new Formula.ValueIn(SPAN, Type.NUMBER, "BTC", "USDT", unbounded(1)));
        for (Formula formula : formulas) {
            fails(value(formula), FaultCode.UNBOUNDED);
        }
    }

    @Test
    void a_failure_comes_before_what_is_unbounded() {
        failsAt(value(arithmetic(unbounded(1), "+", missing())), "account.nowhere");
        failsAt(
                value(new Formula.Extreme(SPAN, Type.NUMBER, true, List.of(unbounded(1), missing()))),
                "account.nowhere");
    }

    @Test
    void signs_extremes_and_absolutes() {
        assertThat(value(new Formula.Negation(SPAN, Type.NUMBER, number("2")))).isEqualTo(decimal("-2"));
        assertThat(value(new Formula.Absolute(SPAN, Type.NUMBER, number("-2")))).isEqualTo(decimal("2"));
        List<Formula> three = List.of(number("2"), number("-1"), number("3"));
        assertThat(value(new Formula.Extreme(SPAN, Type.NUMBER, false, three))).isEqualTo(decimal("-1"));
        assertThat(value(new Formula.Extreme(SPAN, Type.NUMBER, true, three))).isEqualTo(decimal("3"));
    }

    @ParameterizedTest
    @CsvSource({
        "7.3, 0.5, 7.5, 7",
        "7.5, 0.5, 7.5, 7.5",
        "-7.3, 0.5, -7, -7.5",
        "0, 3, 0, 0",
        "10, 3, 12, 9",
        "1, 0.3, 1.2, 0.9"
    })
    void rounds_to_the_next_multiple_of_the_step(String number, String step, String up, String down) {
        assertThat(value(new Formula.Rounding(SPAN, Type.NUMBER, true, number(number), number(step))))
                .isEqualTo(decimal(up));
        assertThat(value(new Formula.Rounding(SPAN, Type.NUMBER, false, number(number), number(step))))
                .isEqualTo(decimal(down));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void a_rounding_step_is_above_zero(String step) {
        fails(
                value(new Formula.Rounding(SPAN, Type.NUMBER, true, number("1"), number(step))),
                FaultCode.DIVISION_BY_ZERO);
    }

    // What the context knows

    @Test
    void converts_at_the_asset_price() {
        context.rate("BTC", "USDT", "60000");
        Formula two = number("2");
        assertThat(value(new Formula.ValueIn(SPAN, Type.NUMBER, "BTC", "USDT", two)))
                .isEqualTo(decimal("120000"));
        fails(value(new Formula.ValueIn(SPAN, Type.NUMBER, "ETH", "USDT", two)), FaultCode.MISSING_PRICE);
        failsAt(value(new Formula.ValueIn(SPAN, Type.NUMBER, "ETH", "USDT", missing())), "account.nowhere");
    }

    @Test
    void looks_the_row_of_the_key_up() {
        assertThat(value(lookup(number("100")))).isEqualTo(decimal("0.004"));
        assertThat(value(lookup(number("100.01")))).isEqualTo(decimal("0.01"));
        fails(value(lookup(number("1000.01"))), FaultCode.BEYOND_LAST_BRACKET);
        failsAt(value(lookup(missing())), "account.nowhere");
        fails(value(lookup(unbounded(1))), FaultCode.UNBOUNDED);
    }

    @Test
    void is_in_effect_from_its_first_moment_until_before_its_last() {
        Formula dates = new Formula.InEffect(SPAN, Instant.ofEpochMilli(1000), Optional.of(Instant.ofEpochMilli(2000)));
        fails(value(dates), FaultCode.TIME_UNKNOWN);
        assertThat(value(in(dates, 999))).isEqualTo(Value.Truth.FALSE);
        assertThat(value(in(dates, 1000))).isEqualTo(Value.Truth.TRUE);
        assertThat(value(in(dates, 1999))).isEqualTo(Value.Truth.TRUE);
        assertThat(value(in(dates, 2000))).isEqualTo(Value.Truth.FALSE);
        Formula open = new Formula.InEffect(SPAN, Instant.ofEpochMilli(1000), Optional.empty());
        assertThat(value(in(open, Long.MAX_VALUE))).isEqualTo(Value.Truth.TRUE);
    }

    private Formula in(Formula formula, long now) {
        context.at(now);
        return formula;
    }
}
