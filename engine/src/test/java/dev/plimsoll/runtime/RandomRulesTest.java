package dev.plimsoll.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.RandomFormulas;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Random rules answered by Drools as their conditions say: through indexes, shared nodes and joins, faults included. */
class RandomRulesTest {
    private static final int POLICIES = 40;
    private static final int RULES = 30;
    private static final int QUESTIONS = 150;

    @Test
    void drools_answers_what_the_conditions_say() {
        int fired = 0;
        int failed = 0;
        for (int seed = 0; seed < POLICIES; seed++) {
            RandomFormulas random = new RandomFormulas(seed);
            CheckedPolicy policy = RandomRules.policy(random, RULES);
            DroolsExpressions rules = new DroolsExpressions(policy);
            OpTables tables = new OpTables();
            for (int i = 0; i < QUESTIONS; i++) {
                Question question = RandomRules.question(random, random.context());
                Answer answer = rules.ask(question);
                assertThat(answer)
                        .as("seed %d, question %d", seed, i)
                        .isEqualTo(RandomRules.expected(policy, question, tables));
                fired += answer.fired().size();
                failed += answer.failed().size();
            }
        }
        assertThat(fired).isGreaterThan(POLICIES * QUESTIONS);
        assertThat(failed).isGreaterThan(POLICIES * QUESTIONS);
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
        for (int i = 0; i < 10 * questions.size(); i++) {
            int at = (start + i) % questions.size();
            if (!rules.ask(questions.get(at)).equals(expected.get(at))) {
                wrong++;
            }
        }
        return wrong;
    }
}
