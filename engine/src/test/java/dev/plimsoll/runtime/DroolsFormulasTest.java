package dev.plimsoll.runtime;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.ExpressionsContract;

class DroolsFormulasTest extends ExpressionsContract {
    @Override
    protected Expressions expressions(CheckedPolicy policy) {
        return new DroolsExpressions(policy);
    }
}
