package dev.plimsoll.evaluation;

import static dev.plimsoll.model.Formulas.FALSE;
import static dev.plimsoll.model.Formulas.SPAN;
import static dev.plimsoll.model.Formulas.TRUE;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.attribute;
import static dev.plimsoll.model.Formulas.choice;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.conditional;
import static dev.plimsoll.model.Formulas.inGroup;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.not;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.optional;
import static dev.plimsoll.model.Formulas.or;
import static dev.plimsoll.model.Formulas.read;
import static dev.plimsoll.model.Formulas.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.TestContext;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Probe;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OpTableTest {
    private static final Formula A = read(Subject.REQUEST, "a");
    private static final Formula B = read(Subject.REQUEST, "b");
    private static final Formula MISSING = read(Subject.REQUEST, "nowhere");
    private static final Attribute STOP = optional(Subject.REQUEST, "stop_loss", Type.NUMBER);

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
    void constants_and_reads_are_their_value() {
        assertThat(value(number("5"))).isEqualTo(of("5"));
        assertThat(value(A)).isEqualTo(of("3"));
        assertThat(fault(MISSING)).isEqualTo(FaultCode.MISSING_VALUE);
    }

    @Test
    void arithmetic_is_exact() {
        assertThat(value(arithmetic(arithmetic(A, "/", number("7")), "*", number("7"))))
                .isEqualTo(of("3"));
        assertThat(value(arithmetic(arithmetic(A, "-", number("5")), "+", number("0.5"))))
                .isEqualTo(of("-1.5"));
        assertThat(value(new Formula.Negation(SPAN, Type.NUMBER, A))).isEqualTo(of("-3"));
        assertThat(value(new Formula.Absolute(SPAN, Type.NUMBER, number("-2")))).isEqualTo(of("2"));
    }

    @Test
    void and_stops_at_the_first_that_does_not_hold() {
        assertThat(holds(and(TRUE, FALSE, compare(MISSING, "<", A)))).isFalse();
        assertThat(fault(and(TRUE, compare(MISSING, "<", A), FALSE))).isEqualTo(FaultCode.MISSING_VALUE);
        assertThat(holds(and(TRUE, compare(A, "=", number("3"))))).isTrue();
        assertThat(holds(and(or(FALSE, TRUE), and(TRUE, or(FALSE, FALSE))))).isFalse();
    }

    @Test
    void or_stops_at_the_first_that_holds() {
        assertThat(holds(or(FALSE, TRUE, compare(MISSING, "<", A)))).isTrue();
        assertThat(fault(or(FALSE, compare(MISSING, "<", A), TRUE))).isEqualTo(FaultCode.MISSING_VALUE);
        assertThat(holds(or(and(TRUE, TRUE), compare(MISSING, "<", A)))).isTrue();
    }

    @Test
    void conditional_reads_only_its_branch() {
        assertThat(value(conditional(TRUE, A, MISSING))).isEqualTo(of("3"));
        assertThat(value(conditional(FALSE, MISSING, A))).isEqualTo(of("3"));
        assertThat(fault(conditional(compare(MISSING, "=", A), A, A))).isEqualTo(FaultCode.MISSING_VALUE);
        assertThat(value(arithmetic(number("1"), "+", conditional(and(TRUE, FALSE), MISSING, number("2")))))
                .isEqualTo(of("3"));
    }

    @Test
    void comparisons_go_by_the_order_of_values() {
        assertThat(holds(compare(A, "=", number("3.00")))).isTrue();
        assertThat(holds(compare(A, "!=", number("3.00")))).isFalse();
        assertThat(holds(compare(A, "<", number("3")))).isFalse();
        assertThat(holds(compare(A, "<=", number("3")))).isTrue();
        assertThat(holds(compare(A, ">", number("2.99")))).isTrue();
        assertThat(holds(compare(A, ">=", number("3.01")))).isFalse();
        assertThat(holds(not(compare(A, "<", B)))).isTrue();
    }

    @Test
    void choices_compare_by_their_declaration_and_words_by_their_text() {
        Type levels = new Type.Choice(List.of("low", "high"));

        assertThat(holds(compare(choice(levels, "low"), "<", choice(levels, "high"))))
                .isTrue();
        assertThat(holds(compare(choice(levels, "high"), "=", choice(levels, "high"))))
                .isTrue();
        assertThat(holds(compare(word(Type.TEXT, "b"), "=", word(Type.TEXT, "b"))))
                .isTrue();
        assertThat(holds(compare(word(Type.TEXT, "b"), "!=", word(Type.TEXT, "B"))))
                .isTrue();
        assertThat(holds(compare(TRUE, "=", FALSE))).isFalse();
    }

    @Test
    void between_is_closed_and_stops_below() {
        assertThat(holds(new Formula.Between(SPAN, A, number("3"), number("3"))))
                .isTrue();
        assertThat(holds(new Formula.Between(SPAN, A, number("1"), number("2.9"))))
                .isFalse();
        assertThat(holds(new Formula.Between(SPAN, A, number("4"), MISSING))).isFalse();
        assertThat(fault(new Formula.Between(SPAN, A, number("2"), MISSING))).isEqualTo(FaultCode.MISSING_VALUE);
    }

    @Test
    void a_value_is_read_once() {
        holds(new Formula.Between(SPAN, A, number("1"), number("5")));
        holds(new Formula.OneOf(SPAN, A, List.of(number("1"), number("2"), number("3"))));

        assertThat(context.wasRead()).containsExactly("request.a", "request.a");
    }

    @Test
    void one_of_stops_at_the_first_equal() {
        assertThat(holds(new Formula.OneOf(SPAN, A, List.of(number("1"), number("3"), MISSING))))
                .isTrue();
        assertThat(holds(new Formula.OneOf(SPAN, A, List.of(number("1"), B)))).isFalse();
        assertThat(holds(and(new Formula.OneOf(SPAN, A, List.of(number("3"))), TRUE)))
                .isTrue();
        assertThat(holds(new Formula.OneOf(SPAN, A, List.of()))).isFalse();
    }

    @Test
    void groups_hold_instruments() {
        context.with("request.instrument", new Value.Word("BTC-USDT"));
        Formula instrument = read(attribute(Subject.REQUEST, "instrument", Type.INSTRUMENT));

        assertThat(holds(inGroup(instrument, "majors", "BTC-USDT", "ETH-USDT"))).isTrue();
        assertThat(holds(inGroup(instrument, "others", "ADA-USDT"))).isFalse();
    }

    @Test
    void only_is_missing_may_look_at_what_is_absent() {
        Formula.Read stop = (Formula.Read) read(STOP);

        assertThat(holds(new Formula.IsMissing(SPAN, stop))).isTrue();
        assertThat(fault(compare(stop, "<", A))).isEqualTo(FaultCode.MISSING_VALUE);
        assertThat(fault(stop)).isEqualTo(FaultCode.MISSING_VALUE);

        context.with("request.stop_loss", "1");
        assertThat(holds(new Formula.IsMissing(SPAN, stop))).isFalse();

        context.with("request.stop_loss", Value.failed(FaultCode.STALE_PRICE, "x", "y"));
        assertThat(fault(new Formula.IsMissing(SPAN, stop))).isEqualTo(FaultCode.STALE_PRICE);
    }

    @Test
    void a_fault_of_a_formula_names_it() {
        assertThat(((Value.Failed) value(arithmetic(A, "/", B))).fault().path()).isEqualTo("request.a / request.b");
    }

    /** Each as the right operand, so that the left one is kept in a register of its own while it is computed. */
    @Test
    void every_operation_leaves_what_was_computed_before_it() {
        context.rate("BTC", "USDT", "50000").at(150);
        Bracket row =
                new Bracket(BigDecimal.ZERO, Optional.empty(), new TreeMap<>(Map.of("rate", new BigDecimal("0.01"))));
        BracketTable table =
                new BracketTable("brackets", "notional", true, false, new TreeMap<>(), Optional.of(List.of(row)));
        assertThat(value(after(new Formula.Negation(SPAN, Type.NUMBER, A)))).isEqualTo(of("7"));
        assertThat(value(after(new Formula.Absolute(SPAN, Type.NUMBER, A)))).isEqualTo(of("1"));
        assertThat(value(after(new Formula.Rounding(SPAN, Type.NUMBER, true, A, number("2")))))
                .isEqualTo(of("0"));
        assertThat(value(after(new Formula.Extreme(SPAN, Type.NUMBER, true, List.of(A, B)))))
                .isEqualTo(of("1"));
        assertThat(value(after(conditional(compare(A, ">", B), A, MISSING)))).isEqualTo(of("1"));
        assertThat(value(after(new Formula.Lookup(SPAN, Type.NUMBER, table, "rate", A))))
                .isEqualTo(of("3.99"));
        assertThat(value(after(new Formula.ValueIn(SPAN, Type.NUMBER, "BTC", "USDT", A))))
                .isEqualTo(of("-149996"));
        assertThat(holds(isTrue(not(compare(A, "<", B))))).isTrue();
        assertThat(holds(isTrue(new Formula.OneOf(SPAN, A, List.of(B, A))))).isTrue();
        assertThat(holds(isTrue(new Formula.Between(SPAN, A, B, A)))).isTrue();
        assertThat(holds(isTrue(new Formula.IsMissing(SPAN, (Formula.Read) read(STOP)))))
                .isTrue();
        assertThat(holds(isTrue(new Formula.InEffect(SPAN, Instant.ofEpochMilli(100), Optional.empty()))))
                .isTrue();
        context.with("request.instrument", new Value.Word("BTC-USDT"));
        Formula instrument = read(attribute(Subject.REQUEST, "instrument", Type.INSTRUMENT));
        assertThat(holds(isTrue(inGroup(instrument, "majors", "BTC-USDT")))).isTrue();
    }

    /** 4 − it, where 4 is computed first. */
    private static Formula after(Formula operation) {
        return arithmetic(arithmetic(A, "+", number("1")), "-", operation);
    }

    /** Whether it equals a truth that is computed first. */
    private static Formula isTrue(Formula operation) {
        return compare(compare(A, ">", B), "=", operation);
    }

    /** The register of the first product is used again for the maximum. */
    @Test
    void what_is_gathered_starts_from_nothing() {
        Formula product = arithmetic(A, "*", number("9"));
        Formula largest = new Formula.Extreme(SPAN, Type.NUMBER, true, List.of(number("1"), number("2")));
        assertThat(value(arithmetic(arithmetic(A, "-", product), "-", largest))).isEqualTo(of("-26"));
    }

    @Test
    void a_decided_condition_inside_another_is_its_value() {
        assertThat(holds(and(or(TRUE, FALSE), TRUE))).isTrue();
        assertThat(holds(or(and(FALSE, TRUE), TRUE))).isTrue();
        assertThat(holds(or(and(FALSE, TRUE), FALSE))).isFalse();
        assertThat(holds(and(compare(number("1"), "<", number("2")), TRUE))).isTrue();
    }

    @Test
    void extremes() {
        assertThat(value(new Formula.Extreme(SPAN, Type.NUMBER, false, List.of(A, B, number("-1")))))
                .isEqualTo(of("-1"));
        assertThat(value(new Formula.Extreme(SPAN, Type.NUMBER, true, List.of(B, A, number("-1")))))
                .isEqualTo(of("3"));
        assertThat(fault(new Formula.Extreme(SPAN, Type.NUMBER, true, List.of(A, MISSING))))
                .isEqualTo(FaultCode.MISSING_VALUE);
    }

    @Test
    void rounding_goes_to_a_multiple() {
        assertThat(value(new Formula.Rounding(SPAN, Type.NUMBER, true, number("7.01"), number("0.5"))))
                .isEqualTo(of("7.5"));
        assertThat(value(new Formula.Rounding(SPAN, Type.NUMBER, false, number("7.01"), number("0.5"))))
                .isEqualTo(of("7"));
        assertThat(value(new Formula.Rounding(SPAN, Type.NUMBER, true, number("-7.01"), number("0.5"))))
                .isEqualTo(of("-7"));
        assertThat(value(new Formula.Rounding(SPAN, Type.NUMBER, true, number("7"), number("0.5"))))
                .isEqualTo(of("7"));
        assertThat(fault(new Formula.Rounding(SPAN, Type.NUMBER, true, A, B))).isEqualTo(FaultCode.DIVISION_BY_ZERO);
    }

    @Test
    void table_cells_and_asset_prices_come_from_the_context() {
        Bracket row = new Bracket(
                BigDecimal.ZERO, Optional.of(BigDecimal.TEN), new TreeMap<>(Map.of("rate", new BigDecimal("0.01"))));
        BracketTable table =
                new BracketTable("brackets", "notional", true, false, new TreeMap<>(), Optional.of(List.of(row)));
        context.rate("BTC", "USDT", "50000");

        assertThat(value(new Formula.Lookup(SPAN, Type.NUMBER, table, "rate", number("10"))))
                .isEqualTo(of("0.01"));
        assertThat(fault(new Formula.Lookup(SPAN, Type.NUMBER, table, "rate", number("11"))))
                .isEqualTo(FaultCode.BEYOND_LAST_BRACKET);
        assertThat(fault(new Formula.Lookup(SPAN, Type.NUMBER, table, "rate", limit(A, B))))
                .isEqualTo(FaultCode.UNBOUNDED);
        assertThat(value(new Formula.ValueIn(SPAN, Type.NUMBER, "BTC", "USDT", A)))
                .isEqualTo(of("150000"));
        assertThat(fault(new Formula.ValueIn(SPAN, Type.NUMBER, "ETH", "USDT", A)))
                .isEqualTo(FaultCode.MISSING_PRICE);
    }

    @Test
    void dates_are_from_inclusive_until_exclusive() {
        Formula dates = new Formula.InEffect(SPAN, Instant.ofEpochMilli(100), Optional.of(Instant.ofEpochMilli(200)));

        assertThat(fault(dates)).isEqualTo(FaultCode.TIME_UNKNOWN);
        context.at(99);
        assertThat(holds(dates)).isFalse();
        context.at(100);
        assertThat(holds(dates)).isTrue();
        context.at(200);
        assertThat(holds(dates)).isFalse();
    }

    @Test
    void curves_are_computed_and_compared_just_beyond_the_price() {
        Probe down = new Probe(Fraction.of(3), -1);
        context.with("request.price", Value.of(down.variable()));
        Formula price = read(Subject.REQUEST, "price");

        assertThat(holds(compare(arithmetic(price, "*", number("2")), "<", number("6"))))
                .isTrue();
        assertThat(holds(compare(limit(A, arithmetic(price, "-", number("3"))), ">", number("99"))))
                .isTrue();
        assertThat(value(new Formula.Rounding(SPAN, Type.NUMBER, false, price, number("1"))))
                .satisfies(
                        rounded -> assertThat(((Value.Number) rounded).scalar().compareTo(Fraction.of(2)))
                                .isZero());
        assertThat(down.asked()).isNotEmpty();
    }

    @Test
    void a_table_is_compiled_once_for_a_formula_and_for_each_formula() {
        OpTables tables = new OpTables();
        Formula one = compare(A, "<", number("1"));
        Formula same = compare(A, "<", number("1"));

        assertThat(tables.of(one)).isSameAs(tables.of(one));
        assertThat(tables.of(one)).isNotSameAs(tables.of(same));
    }

    /** One of each group, and a register that nothing was written to. */
    @Test
    void what_is_no_operation_is_a_mistake_of_ours() {
        for (int operation : new int[] {9, 16, 27, 37, 49}) {
            Value[] constants = {Value.of(Fraction.of(1)), Value.of(Fraction.of(2))};
            OpTable odd = new OpTable(new int[] {operation, 0, -1, -2, 0}, new Formula[] {A}, constants, 1, 1, 0);
            assertThatThrownBy(() -> odd.run(context))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("operation " + operation);
        }
        OpTable empty = new OpTable(new int[] {Op.MOVE, 0, 1, 0, 0}, new Formula[] {A}, new Value[0], 2, 1, 0);
        assertThatThrownBy(() -> empty.run(context))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("register 1 is empty");
    }

    @Test
    void a_swapped_comparison_is_seen() {
        OpTables swapped = SwappedComparison.tables();
        Formula bound = compare(A, "<=", number("3"));

        assertThat(swapped.value(bound, context)).isEqualTo(Value.of(false));
        assertThat(new OpTables().value(bound, context)).isEqualTo(Value.of(true));
    }
}
