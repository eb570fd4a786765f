package dev.plimsoll.cli;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;

/** Answers in which rules are at the places that the user knows. */
record PlacedEvaluator(PolicyEvaluator engine, Placed placed) implements PolicyEvaluator {
    @Override
    public Decision decide(Account account, Request request, Market market, Options options) {
        return placed.decision(engine.decide(account, request, market, options));
    }

    @Override
    public Assessment assess(Account account, Market market, Options options) {
        return placed.assessment(engine.assess(account, market, options));
    }
}
