package dev.plimsoll.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.evaluation.SwappedComparison;
import dev.plimsoll.lowering.Mutants;
import dev.plimsoll.lowering.PolicyLowering;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.RandomFormulas;
import dev.plimsoll.reference.TreeExpressions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Planted mistakes are seen: what compares Drools with the reference interpreter would see real ones. */
class MutationTest {
    private final RandomFormulas random = new RandomFormulas(7);
    private final CheckedPolicy policy = RandomRules.policy(random, 30);
    private final TreeExpressions reference = new TreeExpressions(policy);
    private final List<Question> questions = new ArrayList<>();

    MutationTest() {
        for (int i = 0; i < 100; i++) {
            questions.add(RandomRules.question(random, random.context()));
        }
    }

    private int different(Expressions mutant) {
        int different = 0;
        for (Question question : questions) {
            if (!mutant.ask(question).equals(reference.ask(question))) {
                different++;
            }
        }
        return different;
    }

    @Test
    void without_a_mistake_nothing_differs() {
        assertThat(different(new DroolsExpressions(policy))).isZero();
    }

    @Test
    void a_swapped_comparison_in_the_op_tables_changes_answers() {
        OpTables swapped = SwappedComparison.tables();
        Expressions mutant = new DroolsExpressions(swapped, () -> PolicyLowering.lower(policy, swapped));

        assertThat(different(mutant)).isPositive();
    }

    @Test
    void a_rule_without_its_consequence_falls_silent() {
        int rule = firing();
        Expressions mutant = new DroolsExpressions(new OpTables(), () -> Mutants.without(policy, rule));
        int silent = 0;
        for (Question question : questions) {
            Answer whole = reference.ask(question);
            Answer less = mutant.ask(question);
            if (whole.fired().contains(rule)) {
                silent++;
                assertThat(less.fired())
                        .doesNotContain(rule)
                        .hasSize(whole.fired().size() - 1);
            }
        }
        assertThat(silent).isPositive();
    }

    /** A rule that fires on one of the questions. */
    private int firing() {
        return questions.stream()
                .flatMap(question -> reference.ask(question).fired().stream())
                .findFirst()
                .orElseThrow();
    }
}
