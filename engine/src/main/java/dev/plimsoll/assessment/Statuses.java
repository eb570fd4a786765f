package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Choices;
import dev.plimsoll.vocabulary.Scope;

/**
 * {@code status} as an attribute: what the alerts, calls and liquidations of a scope say, the worst of them. They may not
 * read it themselves. Where one of them has no answer there is no status.
 */
final class Statuses {
    private static final int ALERT = Choices.STATUS.values().indexOf("alert");
    private static final int MARGIN_CALL = Choices.STATUS.values().indexOf("margin_call");
    private static final int LIQUIDATE = Choices.STATUS.values().indexOf("liquidate");

    private Statuses() {}

    /** The worse of a position's own and, in cross mode, the pool's. */
    static Value of(PositionState position, Attribute attribute) {
        Value own = own(position, attribute);
        return position.isHeld() && position.place().mode() == MarginMode.CROSS
                ? worse(own, own(position.state().pool(position.currency()), attribute))
                : own;
    }

    static Value of(PoolState pool, Attribute attribute) {
        return own(pool, attribute);
    }

    /** The worst of all scopes. */
    static Value of(WalletState wallet, Attribute attribute) {
        AccountState state = wallet.state();
        Value worst =
                wallet.isExposed() ? asked(state, Scope.ACCOUNT, wallet.context(), attribute) : healthy(attribute);
        worst = worse(worst, own(wallet.pool(), attribute));
        for (PositionState position : state.positions()) {
            if (position.currency().equals(wallet.settle())) {
                worst = worse(worst, own(position, attribute));
            }
        }
        return worst;
    }

    private static Value own(PositionState position, Attribute attribute) {
        return position.isHeld()
                ? asked(position.state(), Scope.POSITION, position.context(), attribute)
                : healthy(attribute);
    }

    private static Value own(PoolState pool, Attribute attribute) {
        return pool.isExposed() ? asked(pool.state(), Scope.CROSS, pool.context(), attribute) : healthy(attribute);
    }

    private static Value asked(AccountState state, Scope scope, Context context, Attribute attribute) {
        Value worst = healthy(attribute);
        for (Rule.Warning rule : state.rules().warnings(scope)) {
            int status = switch (rule.header().kind()) {
                case ALERT -> ALERT;
                default -> MARGIN_CALL;
            };
            worst = worse(worst, fires(state, rule, context, attribute, status));
        }
        for (Rule.Liquidation rule : state.rules().liquidations(scope)) {
            worst = worse(worst, fires(state, rule, context, attribute, LIQUIDATE));
        }
        return worst;
    }

    private static Value fires(AccountState state, Rule rule, Context context, Attribute attribute, int status) {
        Value fires = state.basis().expressions().value(rule.header().fires(), context);
        if (fires instanceof Value.Truth truth) {
            return truth.holds() ? status(attribute, status) : healthy(attribute);
        }
        return Numbers.amount(fires, "status");
    }

    private static Value healthy(Attribute attribute) {
        return status(attribute, 0);
    }

    private static Value status(Attribute attribute, int ordinal) {
        return Data.choice(attribute, Choices.STATUS.values().get(ordinal));
    }

    private static Value worse(Value left, Value right) {
        if (!(left instanceof Value.Choice a)) {
            return left;
        }
        return right instanceof Value.Choice b && b.ordinal() <= a.ordinal() ? left : right;
    }
}
