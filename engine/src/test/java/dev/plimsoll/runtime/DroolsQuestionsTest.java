package dev.plimsoll.runtime;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.QuestionsContract;

class DroolsQuestionsTest extends QuestionsContract {
    @Override
    protected Expressions expressions(CheckedPolicy policy) {
        return new DroolsExpressions(policy);
    }
}
