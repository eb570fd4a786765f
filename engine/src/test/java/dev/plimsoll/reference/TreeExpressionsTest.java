package dev.plimsoll.reference;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.ExpressionsContract;

class TreeExpressionsTest extends ExpressionsContract {
    @Override
    protected Expressions expressions(CheckedPolicy policy) {
        return new TreeExpressions(policy);
    }
}
