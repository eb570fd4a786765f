package dev.plimsoll.lowering;

import static dev.plimsoll.model.Formulas.TRUE;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.TestContext;
import dev.plimsoll.model.TestPolicies;
import dev.plimsoll.source.Source;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleProgramTest {
    private static final Formula A = read(Subject.REQUEST, "a");

    private static RuleProgram program(TestPolicies policy) {
        return PolicyLowering.lower(policy.build(), new OpTables());
    }

    private static QuestionFact asked(RuleProgram program) {
        QuestionFact fact = program.newQuestion();
        fact.become(new Question.OfAllowed(Action.OPEN_POSITION, new TestContext().with("request.a", "1")));
        return fact;
    }

    @Test
    void an_answer_without_the_sentinel_is_none() {
        QuestionFact fact = asked(program(new TestPolicies()));

        assertThatThrownBy(fact::answer)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sentinel");
    }

    @Test
    void a_sentinel_that_fires_twice_is_noticed() {
        QuestionFact fact = asked(program(new TestPolicies()));
        fact.recordSentinel();
        assertThatCode(fact::answer).doesNotThrowAnyException();
        fact.recordSentinel();

        assertThatThrownBy(fact::answer)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sentinel");
    }

    @Test
    void a_consequence_whose_condition_does_not_hold_is_noticed() {
        RuleProgram program =
                program(new TestPolicies().neverAllowed("high", compare(A, ">", number("5")), Action.OPEN_POSITION));
        LoweredRule rule = program.rules().get(0);
        QuestionFact fact = asked(program);

        assertThatThrownBy(() -> fact.record(rule)).isInstanceOf(IllegalStateException.class);
        assertThat(fact.passes((Stage.Test) rule.stages().get(0))).isFalse();
        assertThatThrownBy(() -> fact.record(rule)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_question_forgets_the_one_before() {
        RuleProgram program =
                program(new TestPolicies().neverAllowed("high", compare(A, ">", number("5")), Action.OPEN_POSITION));
        LoweredRule rule = program.rules().get(0);
        QuestionFact fact = program.newQuestion();
        fact.become(new Question.OfAllowed(Action.OPEN_POSITION, new TestContext().with("request.a", "9")));
        assertThat(fact.passes((Stage.Test) rule.stages().get(0))).isTrue();
        fact.record(rule);
        fact.recordSentinel();
        assertThat(fact.answer()).isEqualTo(new Answer(List.of(0), List.of()));

        fact.become(new Question.OfAllowed(Action.OPEN_POSITION, new TestContext().with("request.a", "1")));
        assertThat(fact.passes((Stage.Test) rule.stages().get(0))).isFalse();
        fact.recordSentinel();
        assertThat(fact.answer()).isEqualTo(new Answer(List.of(), List.of()));
    }

    @Test
    void conditions_have_one_id_exactly_if_they_are_equal() {
        Formula elsewhere = new Formula.Comparison(
                Source.of("other.margin", "other").span(), Formula.Relation.GREATER, A, number("5.0"));
        RuleProgram program = program(new TestPolicies()
                .deny("one", compare(A, ">", number("5")), Action.OPEN_POSITION)
                .deny("same", elsewhere, Action.OPEN_POSITION)
                .deny("other", compare(A, ">", number("50")), Action.OPEN_POSITION));
        List<Stage> stages =
                program.rules().stream().flatMap(rule -> rule.stages().stream()).toList();

        assertThat(stages.get(1)).isSameAs(stages.get(0));
        assertThat(stages.get(2).id()).isNotEqualTo(stages.get(0).id());
        assertThat(stages.get(2).slot()).isNotEqualTo(stages.get(0).slot());
    }

    @Test
    void an_id_that_two_formulas_share_is_refused() {
        Formula five = compare(A, ">", number("5"));

        assertThatThrownBy(() -> LoweringInvariants.sameFormula("id", five, compare(A, ">", number("50"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> LoweringInvariants.sameFormula("id", five, compare(A, ">=", number("5"))))
                .isInstanceOf(IllegalStateException.class);
        assertThatCode(() -> LoweringInvariants.sameFormula("id", five, compare(A, ">", number("5.00"))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_rule_that_got_lost_is_noticed() {
        TestPolicies policy = new TestPolicies()
                .deny("one", TRUE, Action.OPEN_POSITION)
                .margin("amount", Rule.Requirement.INITIAL, number("1"), TRUE);
        RuleProgram program = program(policy);

        assertThat(program.rules()).extracting(LoweredRule::name).containsExactly("one");
        assertThatThrownBy(() -> LoweringInvariants.complete(policy.build(), program.without(0)))
                .isInstanceOf(IllegalStateException.class);
    }
}
