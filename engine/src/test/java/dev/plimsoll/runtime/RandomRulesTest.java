package dev.plimsoll.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.lowering.PolicyLowering;
import dev.plimsoll.lowering.RuleProgram;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaText;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.RandomFormulas;
import dev.plimsoll.model.TestPolicies;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Random rules answered by Drools as the tree walk answers them: through indexes, shared nodes and joins, faults included. */
class RandomRulesTest {
    private static final int POLICIES = 25;
    private static final int RULES = 30;
    private static final int QUESTIONS = 150;

    @Test
    void drools_answers_what_the_tree_walk_does() {
        int fired = 0;
        int failed = 0;
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomFormulas random = new RandomFormulas(seed);
            CheckedPolicy policy = RandomRules.policy(random, RULES);
            DroolsExpressions rules = new DroolsExpressions(policy);
            TreeExpressions tree = new TreeExpressions(policy);
            for (int i = 0; i < QUESTIONS; i++) {
                Question question = RandomRules.question(random, random.context());
                Answer answer = rules.ask(question);
                assertThat(answer).as("seed %d, question %d", seed, i).isEqualTo(tree.ask(question));
                fired += answer.fired().size();
                failed += answer.failed().size();
            }
        }
        assertThat(fired).isGreaterThan(POLICIES * QUESTIONS);
        assertThat(failed).isGreaterThan(POLICIES * QUESTIONS);
    }

    @Test
    void the_rules_that_an_index_leads_to_answer_what_all_do() {
        int fired = 0;
        int failed = 0;
        int left = 0;
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomFormulas random = new RandomFormulas(2000 + seed);
            CheckedPolicy policy = RandomRules.policy(random, RULES);
            OpTables tables = new OpTables();
            RuleProgram program = PolicyLowering.lower(policy, tables);
            DroolsExpressions whole = new DroolsExpressions(tables, new RuleBases(() -> program, 0));
            for (int i = 0; i < 40; i++) {
                Question question = RandomRules.question(random, random.context());
                Answer answer = whole.ask(question);
                DroolsExpressions part = new DroolsExpressions(tables, new RuleBases(() -> program, 1));
                assertThat(part.ask(question))
                        .as("seed %d, question %d", seed, i)
                        .isEqualTo(answer);
                fired += answer.fired().size();
                failed += answer.failed().size();
                left += program.size() - 1 - program.reachedBy(question).cardinality();
            }
        }
        assertThat(fired).isGreaterThan(POLICIES * 40);
        assertThat(failed).isGreaterThan(POLICIES * 40);
        assertThat(left).isGreaterThan(POLICIES * 40);
    }

    @Test
    void op_tables_give_the_value_that_the_tree_walk_gives() {
        int numbers = 0;
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomFormulas random = new RandomFormulas(1000 + seed);
            OpTables tables = new OpTables();
            TreeExpressions tree = new TreeExpressions(new TestPolicies().build());
            for (int i = 0; i < QUESTIONS; i++) {
                Formula formula = random.number(4);
                Context context = random.context();
                Value value = tables.value(formula, context);
                assertThat(value)
                        .as("seed %d: %s", seed, FormulaText.of(formula))
                        .isEqualTo(tree.value(formula, context));
                numbers += value instanceof Value.Number ? 1 : 0;
            }
        }
        assertThat(numbers).isGreaterThan(POLICIES * QUESTIONS / 10);
    }

    @Test
    void eight_threads_answer_what_one_does() throws Exception {
        RandomFormulas random = new RandomFormulas(4711);
        CheckedPolicy policy = RandomRules.policy(random, RULES);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            questions.add(RandomRules.question(random, random.context()));
        }
        DroolsExpressions alone = new DroolsExpressions(policy);
        List<Answer> expected = questions.stream().map(alone::ask).toList();
        DroolsExpressions shared = new DroolsExpressions(policy);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> works = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int start = thread * 61;
                works.add(() -> wrong(shared, questions, expected, start));
            }
            for (Future<Integer> wrong : threads.invokeAll(works)) {
                assertThat(wrong.get()).isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static int wrong(DroolsExpressions rules, List<Question> questions, List<Answer> expected, int start) {
        int wrong = 0;
        for (int i = 0; i < 3 * questions.size(); i++) {
            int at = (start + i) % questions.size();
            if (!rules.ask(questions.get(at)).equals(expected.get(at))) {
                wrong++;
            }
        }
        return wrong;
    }
}
