package dev.plimsoll.checker;

import static dev.plimsoll.model.Formulas.FALSE;
import static dev.plimsoll.model.Formulas.MODES;
import static dev.plimsoll.model.Formulas.SPAN;
import static dev.plimsoll.model.Formulas.TRUE;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.choice;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.conditional;
import static dev.plimsoll.model.Formulas.inGroup;
import static dev.plimsoll.model.Formulas.not;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.or;
import static dev.plimsoll.model.Formulas.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formulas;
import dev.plimsoll.model.RandomFormulas;
import dev.plimsoll.model.TestPolicies;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConstantFoldingTest {
    private static final Formula UNKNOWN = Formulas.read(Subject.ACCOUNT, "a");
    private static final Formula UNDECIDED = compare(UNKNOWN, ">", number("0"));

    private static void is(Formula formula, boolean holds) {
        assertThat(ConstantFolding.ofConstant(formula)).contains(Value.of(holds));
    }

    private static void is(Formula formula, String decimal) {
        is(compare(formula, "=", number(decimal)), true);
    }

    private static void isUnknown(Formula formula) {
        assertThat(ConstantFolding.ofConstant(formula)).isEmpty();
    }

    @Test
    void conditions_are_decided_by_the_operand_that_decides_them() {
        is(and(UNDECIDED, FALSE), false);
        is(or(UNDECIDED, TRUE), true);
        is(and(TRUE, TRUE), true);
        is(or(FALSE, FALSE), false);
        isUnknown(and(UNDECIDED, TRUE));
        isUnknown(or(UNDECIDED, FALSE));
        is(not(TRUE), false);
        is(not(FALSE), true);
        isUnknown(not(UNDECIDED));
    }

    @Test
    void numbers_are_compared_by_size_and_choices_by_their_place() {
        is(compare(number("2"), "<", number("3")), true);
        is(compare(number("3"), "<=", number("2")), false);
        is(compare(choice(MODES, "cross"), "<", choice(MODES, "isolated")), true);
        is(compare(choice(MODES, "cross"), "=", choice(MODES, "cross")), true);
        is(compare(word(Type.INSTRUMENT, "BTC-USDT"), "=", word(Type.INSTRUMENT, "BTC-USDT")), true);
        is(compare(word(Type.INSTRUMENT, "BTC-USDT"), "=", word(Type.INSTRUMENT, "ETH-USDT")), false);
        is(compare(TRUE, "=", FALSE), false);
        is(compare(TRUE, "!=", FALSE), true);
        isUnknown(compare(number("2"), "<", UNKNOWN));
        isUnknown(compare(UNKNOWN, "<", number("2")));
        isUnknown(compare(number("2"), "=", TRUE));
        isUnknown(compare(word(Type.INSTRUMENT, "BTC-USDT"), "=", TRUE));
        isUnknown(compare(TRUE, "=", word(Type.INSTRUMENT, "BTC-USDT")));
    }

    @Test
    void what_is_between_may_be_either_bound() {
        is(between(number("1"), number("1"), number("3")), true);
        is(between(number("3"), number("1"), number("3")), true);
        is(between(number("0.9"), number("1"), number("3")), false);
        is(between(number("3.1"), number("1"), number("3")), false);
        isUnknown(between(UNKNOWN, number("1"), number("3")));
        isUnknown(between(number("2"), UNKNOWN, number("3")));
        isUnknown(between(number("2"), number("1"), UNKNOWN));
        isUnknown(between(number("2"), TRUE, number("3")));
        isUnknown(between(number("2"), number("1"), TRUE));
    }

    private static Formula between(Formula value, Formula low, Formula high) {
        return new Formula.Between(SPAN, value, low, high);
    }

    @Test
    void one_of_several_is_found_although_another_is_unknown() {
        is(oneOf(number("2"), UNKNOWN, number("2")), true);
        is(oneOf(number("2"), number("1"), number("3")), false);
        isUnknown(oneOf(number("2"), UNKNOWN, number("3")));
        isUnknown(oneOf(UNKNOWN, number("2")));
        is(inGroup(word(Type.INSTRUMENT, "BTC-USDT"), "majors", "BTC-USDT"), true);
        is(inGroup(word(Type.INSTRUMENT, "ADA-USDT"), "majors", "BTC-USDT"), false);
        isUnknown(inGroup(number("1"), "majors", "BTC-USDT"));
    }

    private static Formula oneOf(Formula value, Formula... members) {
        return new Formula.OneOf(SPAN, value, List.of(members));
    }

    @Test
    void numbers_are_computed() {
        is(arithmetic(number("2"), "+", number("3")), "5");
        is(arithmetic(number("2"), "-", number("3")), "-1");
        is(arithmetic(number("2"), "*", number("3")), "6");
        is(arithmetic(number("3"), "/", number("2")), "1.5");
        isUnknown(arithmetic(number("3"), "/", number("0")));
        isUnknown(arithmetic(UNKNOWN, "+", number("3")));
        isUnknown(arithmetic(number("3"), "+", UNKNOWN));
        is(new Formula.Negation(SPAN, Type.NUMBER, number("2")), "-2");
        is(new Formula.Absolute(SPAN, Type.NUMBER, number("-2")), "2");
        is(new Formula.Extreme(SPAN, Type.NUMBER, true, List.of(number("1"), number("3"), number("2"))), "3");
        is(new Formula.Extreme(SPAN, Type.NUMBER, false, List.of(number("2"), number("1"), number("3"))), "1");
        isUnknown(new Formula.Extreme(SPAN, Type.NUMBER, true, List.of(number("1"), UNKNOWN)));
        is(conditional(TRUE, number("1"), UNKNOWN), "1");
        is(conditional(FALSE, UNKNOWN, number("2")), "2");
        isUnknown(conditional(UNDECIDED, number("1"), number("1")));
    }

    /** Where the account's values are not known, what is folded is the value that the whole has whatever they are. */
    @Test
    void what_is_folded_is_the_value() {
        TreeExpressions tree = new TreeExpressions(new TestPolicies().build());
        int folded = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            RandomFormulas random = new RandomFormulas(seed);
            Formula formula = random.ruleCondition(false);
            Context context = random.context();
            Optional<Value> value = formula.accept(new ConstantFolding(read -> known(tree, read, context)));
            Value whole = tree.value(formula, context);
            if (value.isPresent() && !(whole instanceof Value.Failed)) {
                folded++;
                assertThat(value.get()).as("seed " + seed).isEqualTo(whole);
            }
        }
        assertThat(folded).isGreaterThan(600);
    }

    private static Optional<Value> known(TreeExpressions tree, Formula.Read read, Context context) {
        Value value = tree.value(read, context);
        return read.attribute().subject() != Subject.REQUEST || value instanceof Value.Failed
                ? Optional.empty()
                : Optional.of(value);
    }
}
