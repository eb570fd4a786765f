package dev.plimsoll.runtime;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.RandomFormulas;
import dev.plimsoll.model.TestPolicies;
import dev.plimsoll.vocabulary.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies of random rules. */
final class RandomRules {
    private static final List<Action> ACTIONS = Action.ALL.subList(0, 4);

    private RandomRules() {}

    static CheckedPolicy policy(RandomFormulas random, int rules) {
        TestPolicies policy = new TestPolicies();
        boolean joins = random.chance(50);
        List<Formula> conditions = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            Formula condition =
                    !conditions.isEmpty() && random.chance(15) ? random.one(conditions) : random.ruleCondition(joins);
            conditions.add(condition);
            Action[] actions = ACTIONS.subList(random.chance(50) ? 0 : 1, random.chance(70) ? 2 : 4)
                    .toArray(Action[]::new);
            policy.deny("rule_" + i, condition, actions);
        }
        return policy.build();
    }

    static Question question(Action action, Context context) {
        return new Question.OfRequest(action, Optional.empty(), Optional.empty(), context);
    }

    static Question question(RandomFormulas random, Context context) {
        return question(random.one(ACTIONS), context);
    }
}
