package dev.plimsoll.runtime;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.RandomFormulas;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.TestPolicies;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies of random rules, and what they must answer by their own definition: each condition evaluated as it stands. */
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

    /** Without Drools. */
    static Answer expected(CheckedPolicy policy, Question question, OpTables tables) {
        List<Integer> fired = new ArrayList<>();
        List<Answer.Failure> failed = new ArrayList<>();
        Action action = ((Question.OfRequest) question).action();
        for (Rule rule : policy.rules()) {
            if (!((Rule.OnRequest) rule).actions().contains(action)) {
                continue;
            }
            Value value = tables.value(rule.header().fires(), question.context());
            if (value instanceof Value.Failed failure) {
                failed.add(new Answer.Failure(rule.index(), failure.fault()));
            } else if (((Value.Truth) value).holds()) {
                fired.add(rule.index());
            }
        }
        return new Answer(fired, failed);
    }
}
