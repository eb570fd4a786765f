package dev.plimsoll.model;

import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.attribute;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.type.Type;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Scope;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every way of evaluating must say of elements and of questions; each way has a subclass. */
public abstract class QuestionsContract {
    private static final Formula QUANTITY = read(Subject.POSITION, "quantity");
    private static final Formula LARGE = compare(QUANTITY, ">", number("5"));

    protected final TestContext context = new TestContext();

    protected abstract Expressions expressions(CheckedPolicy policy);

    private Value value(Formula formula) {
        return expressions(new TestPolicies().build()).value(formula, context);
    }

    private static void failsAt(Value value, String path) {
        assertThat(value).isInstanceOf(Value.Failed.class);
        assertThat(((Value.Failed) value).fault().path()).isEqualTo(path);
    }

    private void positions(String... quantities) {
        for (String quantity : quantities) {
            context.element(Collection.POSITIONS).with("position.quantity", quantity);
        }
    }

    private static Formula aggregate(Formula.Aggregate.Kind kind, Optional<Formula> where) {
        return new Formula.Aggregate(Formulas.SPAN, Type.NUMBER, kind, QUANTITY, Collection.POSITIONS, false, where);
    }

    private static Value decimal(String text) {
        return Value.of(Fraction.of(new BigDecimal(text)));
    }

    // Elements

    @Test
    void any_no_and_every_over_some() {
        positions("4", "6");
        assertThat(value(Formulas.any(Collection.POSITIONS, LARGE))).isEqualTo(Value.Truth.TRUE);
        assertThat(value(Formulas.no(Collection.POSITIONS, LARGE))).isEqualTo(Value.Truth.FALSE);
        assertThat(value(Formulas.every(Collection.POSITIONS, LARGE))).isEqualTo(Value.Truth.FALSE);
        assertThat(value(Formulas.count(Collection.POSITIONS, LARGE))).isEqualTo(decimal("1"));
    }

    @Test
    void any_no_and_every_over_nothing() {
        assertThat(value(Formulas.any(Collection.POSITIONS, LARGE))).isEqualTo(Value.Truth.FALSE);
        assertThat(value(Formulas.no(Collection.POSITIONS, LARGE))).isEqualTo(Value.Truth.TRUE);
        assertThat(value(Formulas.every(Collection.POSITIONS, LARGE))).isEqualTo(Value.Truth.TRUE);
        assertThat(value(Formulas.count(Collection.POSITIONS, LARGE))).isEqualTo(decimal("0"));
    }

    @Test
    void without_a_condition_every_element_counts() {
        positions("4", "6");
        Formula any = new Formula.Quantifier(
                Formulas.SPAN, Formula.Quantifier.Kind.ANY, Collection.POSITIONS, false, Optional.empty());
        assertThat(value(any)).isEqualTo(Value.Truth.TRUE);
        assertThat(value(new Formula.Count(Formulas.SPAN, Collection.POSITIONS, false, Optional.empty())))
                .isEqualTo(decimal("2"));
    }

    @Test
    void every_element_is_read_whatever_the_others_say() {
        positions("6");
        context.element(Collection.POSITIONS);
        failsAt(value(Formulas.any(Collection.POSITIONS, LARGE)), "position.quantity");
        failsAt(value(Formulas.no(Collection.POSITIONS, LARGE)), "position.quantity");
        failsAt(value(Formulas.every(Collection.POSITIONS, LARGE)), "position.quantity");
        failsAt(value(Formulas.count(Collection.POSITIONS, LARGE)), "position.quantity");
        failsAt(value(Formulas.sum(QUANTITY, Collection.POSITIONS, LARGE)), "position.quantity");
    }

    @Test
    void sums_smallest_and_largest() {
        positions("4", "6", "9");
        assertThat(value(aggregate(Formula.Aggregate.Kind.SUM, Optional.empty())))
                .isEqualTo(decimal("19"));
        assertThat(value(aggregate(Formula.Aggregate.Kind.MIN, Optional.of(LARGE))))
                .isEqualTo(decimal("6"));
        assertThat(value(aggregate(Formula.Aggregate.Kind.MAX, Optional.of(LARGE))))
                .isEqualTo(decimal("9"));
    }

    @Test
    void a_sum_over_nothing_is_zero_and_a_smallest_fails() {
        assertThat(value(aggregate(Formula.Aggregate.Kind.SUM, Optional.empty())))
                .isEqualTo(decimal("0"));
        for (Formula.Aggregate.Kind kind :
                new Formula.Aggregate.Kind[] {Formula.Aggregate.Kind.MIN, Formula.Aggregate.Kind.MAX}) {
            Value value = value(aggregate(kind, Optional.empty()));
            assertThat(((Value.Failed) value).fault().code()).isEqualTo(FaultCode.MISSING_VALUE);
        }
    }

    @Test
    void what_is_summed_is_read_only_of_those_that_count() {
        context.element(Collection.POSITIONS).with("position.quantity", "6").with("position.weight", "3");
        context.element(Collection.POSITIONS).with("position.quantity", "1");
        Formula weight = read(Subject.POSITION, "weight");
        assertThat(value(Formulas.sum(weight, Collection.POSITIONS, LARGE))).isEqualTo(decimal("3"));
        failsAt(value(Formulas.sum(weight, Collection.POSITIONS, Formulas.TRUE)), "position.weight");
    }

    @Test
    void inside_where_what_is_around_is_still_seen() {
        positions("4", "6");
        context.with("account.limit", "5");
        Formula over = compare(QUANTITY, ">", read(Subject.ACCOUNT, "limit"));
        assertThat(value(Formulas.count(Collection.POSITIONS, over))).isEqualTo(decimal("1"));
    }

    @Test
    void quantifiers_nest() {
        context.element(Collection.POSITIONS).with("position.quantity", "6");
        context.element(Collection.POSITIONS).with("position.quantity", "7");
        Formula outer = Formulas.any(
                Collection.POSITIONS,
                Formulas.and(LARGE, Formulas.no(Collection.ORDERS, read(attribute(Subject.ORDER, "x", Type.TRUTH)))));
        assertThat(value(outer)).isEqualTo(Value.Truth.TRUE);
    }

    // Questions

    private Answer ask(TestPolicies policy, Question question) {
        return expressions(policy.build()).ask(question);
    }

    private Question request(Action action) {
        return new Question.OfRequest(action, Optional.empty(), Optional.empty(), context);
    }

    @Test
    void a_request_is_asked_of_the_rules_on_its_action() {
        Formula leverage = compare(read(Subject.REQUEST, "leverage"), ">", number("3"));
        context.with("request.leverage", "7").with("request.no_change", false).with("request.reduce_only", true);
        TestPolicies policy = new TestPolicies()
                .deny("high", leverage, Action.OPEN_POSITION, Action.SET_LEVERAGE)
                .lock("other", Formulas.TRUE, Action.SWITCH_MODE)
                .cap(
                        "five",
                        attribute(Subject.REQUEST, "leverage", Type.NUMBER),
                        number("5"),
                        Formulas.TRUE,
                        Action.OPEN_POSITION)
                .advise("silent", Formulas.FALSE, Action.OPEN_POSITION)
                .require("met", Formulas.TRUE, Formulas.TRUE, Action.OPEN_POSITION)
                .require("unmet", Formulas.FALSE, Formulas.TRUE, Action.OPEN_POSITION)
                .neverAllowed("never", Formulas.TRUE, Action.OPEN_POSITION)
                .check(BuiltinCheck.NO_CHANGE, Action.OPEN_POSITION)
                .check(BuiltinCheck.REDUCE_ONLY, Action.OPEN_POSITION);
        assertThat(ask(policy, request(Action.OPEN_POSITION)))
                .isEqualTo(new Answer(java.util.List.of(0, 2, 5, 8), java.util.List.of()));
        assertThat(ask(policy, request(Action.SET_LEVERAGE)).fired()).containsExactly(0);
        assertThat(ask(policy, request(Action.SWITCH_MODE)).fired()).containsExactly(1);
        assertThat(ask(policy, request(Action.DEPOSIT)).fired()).isEmpty();
    }

    @Test
    void each_rule_without_an_answer_is_named() {
        TestPolicies policy = new TestPolicies()
                .deny("first", compare(read(Subject.REQUEST, "price"), ">", number("1")), Action.OPEN_POSITION)
                .deny("second", Formulas.TRUE, Action.OPEN_POSITION)
                .deny(
                        "third",
                        compare(arithmetic(number("1"), "/", number("0")), ">", number("1")),
                        Action.OPEN_POSITION);
        Answer answer = ask(policy, request(Action.OPEN_POSITION));
        assertThat(answer.fired()).containsExactly(1);
        assertThat(answer.failed()).extracting(Answer.Failure::rule).containsExactly(0, 2);
        assertThat(answer.failed())
                .extracting(failure -> failure.fault().code())
                .containsExactly(FaultCode.MISSING_VALUE, FaultCode.DIVISION_BY_ZERO);
    }

    @Test
    void health_is_asked_of_the_rules_of_its_scope() {
        TestPolicies policy = new TestPolicies()
                .alert("alert", Scope.POSITION, LARGE)
                .marginCall("call", Scope.CROSS, Formulas.TRUE)
                .liquidate("liquidate", Scope.POSITION, Formulas.TRUE, PlanStep.Simple.CLOSE)
                .never("state", false, Scope.POSITION, Formulas.TRUE)
                .never("liquidated", true, Scope.POSITION, Formulas.TRUE)
                .alert("account", Scope.ACCOUNT, Formulas.TRUE)
                .margin("margin", Rule.Requirement.INITIAL, number("1"), Formulas.TRUE);
        context.with("position.quantity", "6");
        assertThat(ask(policy, health(Scope.POSITION)).fired()).containsExactly(0, 2, 3);
        assertThat(ask(policy, health(Scope.CROSS)).fired()).containsExactly(1);
        assertThat(ask(policy, health(Scope.ACCOUNT)).fired()).containsExactly(5);
        assertThat(ask(policy, new Question.OfLiquidated(Scope.POSITION, context))
                        .fired())
                .containsExactly(4);
        assertThat(ask(policy, new Question.OfLiquidated(Scope.CROSS, context)).fired())
                .isEmpty();
    }

    private Question health(Scope scope) {
        return new Question.OfHealth(scope, Optional.empty(), context);
    }

    @Test
    void what_is_about_to_be_allowed_is_asked_of_properties_on_its_action() {
        TestPolicies policy = new TestPolicies()
                .neverAllowed("open", Formulas.TRUE, Action.OPEN_POSITION)
                .neverAllowed("close", Formulas.TRUE, Action.CLOSE_POSITION)
                .deny("deny", Formulas.TRUE, Action.OPEN_POSITION);
        assertThat(ask(policy, new Question.OfAllowed(Action.OPEN_POSITION, context))
                        .fired())
                .containsExactly(0);
    }
}
