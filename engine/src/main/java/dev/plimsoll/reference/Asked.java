package dev.plimsoll.reference;

import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Scope;

/** Which rules a question is for. Margin and collateral rules are amounts and answer none. */
final class Asked {
    private Asked() {}

    static boolean isAsked(Rule rule, Question question) {
        if (question instanceof Question.OfRequest request) {
            return isOnRequest(rule, request.action());
        }
        if (question instanceof Question.OfHealth health) {
            return isOfHealth(rule, health.scope());
        }
        if (question instanceof Question.OfAllowed allowed) {
            return rule instanceof Rule.NeverAllowed never && never.actions().contains(allowed.action());
        }
        Scope liquidated = ((Question.OfLiquidated) question).scope();
        return rule instanceof Rule.NeverHealth never && never.liquidated() && never.scope() == liquidated;
    }

    private static boolean isOnRequest(Rule rule, Action action) {
        if (rule instanceof Rule.Bound bound) {
            return bound.actions().contains(action);
        }
        if (rule instanceof Rule.OnRequest onRequest) {
            return onRequest.actions().contains(action);
        }
        return rule instanceof Rule.Check check && check.actions().contains(action);
    }

    private static boolean isOfHealth(Rule rule, Scope scope) {
        if (rule instanceof Rule.Warning warning) {
            return warning.scope() == scope;
        }
        if (rule instanceof Rule.Liquidation liquidation) {
            return liquidation.scope() == scope;
        }
        return rule instanceof Rule.NeverHealth never && !never.liquidated() && never.scope() == scope;
    }
}
