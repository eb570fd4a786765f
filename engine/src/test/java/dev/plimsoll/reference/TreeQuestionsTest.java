package dev.plimsoll.reference;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.QuestionsContract;

class TreeQuestionsTest extends QuestionsContract {
    @Override
    protected Expressions expressions(CheckedPolicy policy) {
        return new TreeExpressions(policy);
    }
}
