package dev.plimsoll.assessment;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;

/** Decides and assesses by one policy, with one way of evaluating its formulas. Safe to share between threads if that is. */
public final class Evaluator implements PolicyEvaluator {
    private final PolicyRules rules;
    private final Expressions expressions;

    public Evaluator(CheckedPolicy policy, Expressions expressions) {
        this.rules = new PolicyRules(policy);
        this.expressions = expressions;
    }

    @Override
    public Decision decide(Account account, Request request, Market market, Options options) {
        AccountState state = new AccountState(basis(market, options), Ledger.of(account, market));
        return Decider.decide(state, request, options);
    }

    @Override
    public Assessment assess(Account account, Market market, Options options) {
        AccountState state = new AccountState(basis(market, options), Ledger.of(account, market));
        return Assessor.assess(state, options.explain());
    }

    private Basis basis(Market market, Options options) {
        return Basis.of(rules, expressions, market, options);
    }
}
