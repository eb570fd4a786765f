package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;

/** A liquidation rule that may reach a position: its own, its pool's in cross mode, its account's. */
record Trigger(Rule.Liquidation rule) {
    static List<Trigger> reaching(PositionState position) {
        List<Trigger> all = new ArrayList<>();
        for (Scope scope : Scope.values()) {
            if (scope != Scope.CROSS || position.place().mode() == MarginMode.CROSS) {
                position.state().rules().liquidations(scope).forEach(rule -> all.add(new Trigger(rule)));
            }
        }
        return all;
    }

    /** Whether it holds for the scope that a position is in. */
    Value holds(PositionState position) {
        Context context = switch (rule.scope()) {
            case POSITION -> position.context();
            case CROSS -> position.pool().context();
            case ACCOUNT -> position.state().wallet(position.currency()).context();
        };
        return position.state().basis().expressions().value(rule.header().fires(), context);
    }
}
