package dev.plimsoll.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Answer;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.FailingContext;
import dev.plimsoll.model.RandomFormulas;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.TestContext;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Where an attribute that a rule reads cannot be read, the rule fails by it: it is never silent, which would mean that the
 * request is allowed.
 */
class MissingValuesTest {
    @Test
    void each_attribute_that_a_rule_reads_fails_the_rule_when_it_is_missing() {
        int tried = 0;
        for (int seed = 0; seed < 8; seed++) {
            RandomFormulas random = new RandomFormulas(500 + seed);
            CheckedPolicy policy = RandomRules.policy(random, 20);
            DroolsExpressions rules = new DroolsExpressions(policy);
            for (int i = 0; i < 10; i++) {
                tried += missing(policy, rules, random.context());
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    private static int missing(CheckedPolicy policy, DroolsExpressions rules, TestContext context) {
        TreeExpressions reference = new TreeExpressions(policy);
        int tried = 0;
        for (Rule rule : policy.rules()) {
            Action action = ((Rule.OnRequest) rule).actions().first();
            context.forgetReads();
            if (reference.value(rule.header().fires(), context) instanceof Value.Failed) {
                continue;
            }
            for (String path : new TreeSet<>(context.wasRead())) {
                Answer answer = rules.ask(RandomRules.question(action, new FailingContext(context, path)));
                assertThat(answer.fired()).doesNotContain(rule.index());
                assertThat(answer.failed())
                        .filteredOn(failure -> failure.rule() == rule.index())
                        .singleElement()
                        .satisfies(failure -> assertThat(failure.fault().path()).isEqualTo(path));
                tried++;
            }
        }
        return tried;
    }
}
