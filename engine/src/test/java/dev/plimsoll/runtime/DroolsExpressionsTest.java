package dev.plimsoll.runtime;

import static dev.plimsoll.model.Formulas.FALSE;
import static dev.plimsoll.model.Formulas.MODES;
import static dev.plimsoll.model.Formulas.TRUE;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.any;
import static dev.plimsoll.model.Formulas.attribute;
import static dev.plimsoll.model.Formulas.choice;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.count;
import static dev.plimsoll.model.Formulas.every;
import static dev.plimsoll.model.Formulas.no;
import static dev.plimsoll.model.Formulas.not;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.read;
import static dev.plimsoll.model.Formulas.word;
import static dev.plimsoll.vocabulary.Action.CLOSE_POSITION;
import static dev.plimsoll.vocabulary.Action.OPEN_POSITION;
import static dev.plimsoll.vocabulary.Action.PLACE_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.TestContext;
import dev.plimsoll.model.TestPolicies;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Scope;
import dev.plimsoll.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DroolsExpressionsTest {
    private static final Attribute MODE = attribute(Subject.REQUEST, "mode", MODES);
    private static final Attribute INSTRUMENT = attribute(Subject.REQUEST, "instrument", Type.INSTRUMENT);
    private static final Attribute LEVERAGE = attribute(Subject.REQUEST, "leverage", Type.NUMBER);
    private static final Formula NOTIONAL = read(Subject.POSITION, "notional");
    private static final Formula CROSS = compare(read(MODE), "=", choice(MODES, "cross"));
    private static final Formula BTC = compare(read(INSTRUMENT), "=", word(Type.INSTRUMENT, "BTC-USDT"));

    private final TestContext context = new TestContext()
            .with("request.leverage", "50")
            .with("request.mode", new Value.Choice("cross", 0))
            .with("request.instrument", new Value.Word("BTC-USDT"));

    private static Formula leverageAbove(String limit) {
        return compare(read(LEVERAGE), ">", number(limit));
    }

    private Answer ask(TestPolicies policy, Action action) {
        return ask(new DroolsExpressions(policy.build()), action);
    }

    private Answer ask(DroolsExpressions rules, Action action) {
        return rules.ask(new Question.OfRequest(action, Optional.empty(), Optional.empty(), context));
    }

    private List<Integer> fired(TestPolicies policy) {
        Answer answer = ask(policy, OPEN_POSITION);
        assertThat(answer.failed()).isEmpty();
        return answer.fired();
    }

    /** Paths of the faults, by rule. */
    private static List<String> failed(Answer answer) {
        return answer.failed().stream()
                .map(failure -> failure.rule() + " " + failure.fault().path())
                .toList();
    }

    @Test
    void rules_of_one_shape_and_different_constants_are_not_confused() {
        TestPolicies policy = new TestPolicies()
                .deny("over_100", leverageAbove("100"), OPEN_POSITION)
                .deny("over_10", leverageAbove("10"), OPEN_POSITION)
                .deny("over_40", and(CROSS, leverageAbove("40")), OPEN_POSITION)
                .deny("over_60", and(CROSS, leverageAbove("60")), OPEN_POSITION);

        assertThat(fired(policy)).containsExactly(1, 2);
    }

    @Test
    void rules_of_equal_conditions_all_fire_and_all_fail() {
        TestPolicies policy = new TestPolicies()
                .deny("one", leverageAbove("10"), OPEN_POSITION)
                .deny("other", leverageAbove("10"), OPEN_POSITION)
                .deny("third", leverageAbove("10"), OPEN_POSITION, PLACE_ORDER);
        assertThat(fired(policy)).containsExactly(0, 1, 2);

        context.without("request.leverage");
        Answer answer = ask(policy, OPEN_POSITION);
        assertThat(answer.fired()).isEmpty();
        assertThat(failed(answer)).containsExactly("0 request.leverage", "1 request.leverage", "2 request.leverage");
    }

    @Test
    void only_rules_on_the_question_are_asked() {
        TestPolicies policy = new TestPolicies()
                .deny("open", TRUE, OPEN_POSITION)
                .lock("close", TRUE, CLOSE_POSITION)
                .advise("both", TRUE, OPEN_POSITION, CLOSE_POSITION)
                .advise("all", TRUE, OPEN_POSITION, CLOSE_POSITION, PLACE_ORDER)
                .neverAllowed("allowed", TRUE, OPEN_POSITION)
                .alert("cross", Scope.CROSS, TRUE)
                .liquidate("position", Scope.POSITION, TRUE)
                .never("state", false, Scope.POSITION, TRUE)
                .never("liquidated", true, Scope.POSITION, TRUE)
                .margin("margin", Rule.Requirement.INITIAL, number("1"), TRUE);
        DroolsExpressions rules = new DroolsExpressions(policy.build());

        assertThat(ask(rules, OPEN_POSITION).fired()).containsExactly(0, 2, 3);
        assertThat(ask(rules, CLOSE_POSITION).fired()).containsExactly(1, 2, 3);
        assertThat(ask(rules, PLACE_ORDER).fired()).containsExactly(3);
        assertThat(ask(rules, Action.set("colour")).fired()).isEmpty();
        assertThat(rules.ask(new Question.OfAllowed(OPEN_POSITION, context)).fired())
                .containsExactly(4);
        assertThat(rules.ask(new Question.OfHealth(Scope.CROSS, Optional.empty(), context))
                        .fired())
                .containsExactly(5);
        assertThat(rules.ask(new Question.OfHealth(Scope.POSITION, Optional.empty(), context))
                        .fired())
                .containsExactly(6, 7);
        assertThat(rules.ask(new Question.OfLiquidated(Scope.POSITION, context)).fired())
                .containsExactly(8);
        assertThat(rules.ask(new Question.OfHealth(Scope.ACCOUNT, Optional.empty(), context))
                        .fired())
                .isEmpty();
    }

    @Test
    void keys_are_looked_up() {
        TestPolicies policy = new TestPolicies()
                .deny("cross", CROSS, OPEN_POSITION)
                .deny("isolated", compare(choice(MODES, "isolated"), "=", read(MODE)), OPEN_POSITION)
                .deny("cross_btc", and(CROSS, BTC, leverageAbove("10")), OPEN_POSITION)
                .deny("btc_first", and(BTC, and(CROSS, leverageAbove("10"))), OPEN_POSITION)
                .deny("btc_low", and(BTC, leverageAbove("100")), OPEN_POSITION);

        assertThat(fired(policy)).containsExactly(0, 2, 3);
        context.with("request.mode", new Value.Choice("isolated", 1));
        assertThat(fired(policy)).containsExactly(1);
    }

    @Test
    void conditions_on_one_key_value_written_both_ways_share_its_entry() {
        Formula reversed = compare(choice(MODES, "cross"), "=", read(MODE));
        TestPolicies policy = new TestPolicies()
                .deny("one", and(CROSS, leverageAbove("10")), OPEN_POSITION)
                .deny("two", and(reversed, leverageAbove("20")), OPEN_POSITION)
                .deny("three", compare(read(MODE), "=", choice(MODES, "isolated")), OPEN_POSITION)
                .deny("four", and(CROSS, leverageAbove("30")), OPEN_POSITION)
                .deny("five", and(reversed, leverageAbove("40")), OPEN_POSITION);

        assertThat(fired(policy)).containsExactly(0, 1, 3, 4);
    }

    @Test
    void a_key_that_cannot_be_read_fails_every_rule_that_gets_to_it() {
        TestPolicies policy = new TestPolicies()
                .deny("cross", CROSS, OPEN_POSITION)
                .deny("cross_btc", and(CROSS, BTC, leverageAbove("10")), OPEN_POSITION, PLACE_ORDER)
                .deny("leverage_first", and(leverageAbove("100"), CROSS), OPEN_POSITION)
                .deny("btc", and(BTC, leverageAbove("10")), OPEN_POSITION)
                .deny("elsewhere", CROSS, CLOSE_POSITION);
        context.without("request.mode");
        Answer withoutMode = ask(policy, OPEN_POSITION);
        assertThat(failed(withoutMode)).containsExactly("0 request.mode", "1 request.mode");
        assertThat(withoutMode.fired()).containsExactly(3);

        context.with("request.mode", new Value.Choice("cross", 0)).without("request.instrument");
        assertThat(failed(ask(policy, OPEN_POSITION))).containsExactly("1 request.instrument", "3 request.instrument");
        context.with("request.mode", new Value.Choice("isolated", 1));
        assertThat(failed(ask(policy, OPEN_POSITION))).containsExactly("3 request.instrument");
    }

    @Test
    void checks_are_rules() {
        TestPolicies policy = new TestPolicies().check(BuiltinCheck.NO_CHANGE, OPEN_POSITION);
        context.with("request.no_change", true);

        assertThat(fired(policy)).containsExactly(0);
    }

    @Test
    void quantifiers_count_elements() {
        Formula large = compare(NOTIONAL, ">", number("3"));
        context.element(Collection.POSITIONS).with("position.notional", "5");
        context.element(Collection.POSITIONS).with("position.notional", "1");
        TestPolicies policy = new TestPolicies()
                .deny("any", any(Collection.POSITIONS, large), OPEN_POSITION)
                .deny("no", no(Collection.POSITIONS, large), OPEN_POSITION)
                .deny("every", every(Collection.POSITIONS, large), OPEN_POSITION)
                .deny("not_every", not(every(Collection.POSITIONS, large)), OPEN_POSITION)
                .deny("one", compare(count(Collection.POSITIONS, large), "=", number("1")), OPEN_POSITION)
                .deny("less", compare(number("1.5"), "<", count(Collection.POSITIONS, TRUE)), OPEN_POSITION)
                .deny("not_less", not(compare(count(Collection.POSITIONS, TRUE), "<=", number("2"))), OPEN_POSITION)
                .deny("guarded", and(CROSS, leverageAbove("10"), any(Collection.POSITIONS, large)), OPEN_POSITION)
                .deny("then", and(any(Collection.POSITIONS, large), leverageAbove("10")), OPEN_POSITION)
                .deny("then_not", and(any(Collection.POSITIONS, large), leverageAbove("100")), OPEN_POSITION)
                .deny("two", and(any(Collection.POSITIONS, large), no(Collection.ORDERS, TRUE), CROSS), OPEN_POSITION)
                .deny("other", and(leverageAbove("100"), any(Collection.POSITIONS, large)), OPEN_POSITION);

        assertThat(fired(policy)).containsExactly(0, 3, 4, 5, 7, 8, 10);
    }

    @Test
    void a_missing_value_in_any_element_fails_the_rule_by_the_first() {
        Formula large = compare(NOTIONAL, ">", number("3"));
        context.element(Collection.POSITIONS).with("position.notional", "5");
        context.element(Collection.POSITIONS).with("position.notional", missing("second"));
        context.element(Collection.POSITIONS).with("position.notional", missing("third"));
        TestPolicies policy = new TestPolicies()
                .deny("any", any(Collection.POSITIONS, large), OPEN_POSITION)
                .deny("no", no(Collection.POSITIONS, large), OPEN_POSITION)
                .deny("every", every(Collection.POSITIONS, large), OPEN_POSITION)
                .deny("count", compare(count(Collection.POSITIONS, large), ">", number("7")), OPEN_POSITION)
                .deny("decided_before", and(leverageAbove("100"), any(Collection.POSITIONS, large)), OPEN_POSITION)
                .deny("later", and(any(Collection.POSITIONS, large), leverageAbove("100")), OPEN_POSITION)
                .deny("second", and(no(Collection.ORDERS, TRUE), any(Collection.POSITIONS, large)), OPEN_POSITION)
                .deny("not_second", and(any(Collection.ORDERS, TRUE), any(Collection.POSITIONS, large)), OPEN_POSITION);

        Answer answer = ask(policy, OPEN_POSITION);
        assertThat(answer.fired()).isEmpty();
        assertThat(failed(answer))
                .containsExactly("0 second", "1 second", "2 second", "3 second", "5 second", "6 second");
    }

    private static Value missing(String path) {
        return Value.failed(FaultCode.MISSING_VALUE, path, "is missing");
    }

    @Test
    void elements_of_one_question_are_gone_in_the_next() {
        DroolsExpressions rules = new DroolsExpressions(new TestPolicies()
                .deny("two", compare(count(Collection.POSITIONS, TRUE), ">=", number("2")), OPEN_POSITION)
                .build());
        TestContext one = new TestContext();
        one.element(Collection.POSITIONS);
        TestContext two = new TestContext();
        two.element(Collection.POSITIONS);
        two.element(Collection.POSITIONS);

        for (int i = 0; i < 5; i++) {
            assertThat(ask(rules, one)).isEmpty();
            assertThat(ask(rules, two)).containsExactly(0);
            assertThat(ask(rules, two)).containsExactly(0);
            assertThat(ask(rules, new TestContext())).isEmpty();
        }
    }

    private static List<Integer> ask(DroolsExpressions rules, Context context) {
        return rules.ask(new Question.OfRequest(OPEN_POSITION, Optional.empty(), Optional.empty(), context))
                .fired();
    }

    @Test
    void a_policy_without_rules_says_nothing() {
        assertThat(fired(new TestPolicies())).isEmpty();
        assertThat(fired(new TestPolicies().deny("never", FALSE, OPEN_POSITION)))
                .isEmpty();
    }

    @Test
    void a_question_may_need_another_while_it_is_answered() {
        CheckedPolicy policy = new TestPolicies()
                .deny("over", leverageAbove("10"), OPEN_POSITION)
                .alert("alert", Scope.CROSS, leverageAbove("10"))
                .build();
        DroolsExpressions rules = new DroolsExpressions(policy);
        List<Integer> inner = new ArrayList<>();
        Context asking = new Context() {
            @Override
            public Value read(Attribute attribute, boolean after) {
                inner.addAll(rules.ask(new Question.OfHealth(Scope.CROSS, Optional.empty(), context))
                        .fired());
                return context.read(attribute, after);
            }

            @Override
            public List<Context> elements(Collection collection, boolean after) {
                return List.of();
            }

            @Override
            public Value cell(BracketTable table, String column, Scalar key) {
                throw new AssertionError();
            }

            @Override
            public Value rate(String from, String into) {
                throw new AssertionError();
            }

            @Override
            public Value now() {
                throw new AssertionError();
            }
        };

        assertThat(ask(rules, asking)).containsExactly(0);
        assertThat(inner).containsExactly(1);
    }

    @Test
    void a_mistake_of_ours_is_thrown_and_leaves_no_trace() {
        DroolsExpressions rules = new DroolsExpressions(new TestPolicies()
                .deny("over", leverageAbove("10"), OPEN_POSITION)
                .build());
        TestContext wrong = new TestContext().with("request.leverage", new Value.Word("ten"));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> ask(rules, wrong)).hasStackTraceContaining("cannot be compared");
            assertThat(ask(rules, context)).containsExactly(0);
        }
    }
}
