package dev.plimsoll.features.suggestion;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import org.jspecify.annotations.Nullable;

/** Answers once, and keeps what it answered: what a failed step asks again to explain itself is not watched. */
final class Trial implements PolicyEvaluator {
    private final PolicyEvaluator engine;
    private @Nullable Decision decision;
    private @Nullable Assessment assessment;

    Trial(PolicyEvaluator engine) {
        this.engine = engine;
    }

    @Nullable Decision decision() {
        return decision;
    }

    @Nullable Assessment assessment() {
        return assessment;
    }

    @Override
    public Decision decide(Account account, Request request, Market market, Options options) {
        if (decision == null) {
            decision = engine.decide(account, request, market, options);
        }
        return decision;
    }

    @Override
    public Assessment assess(Account account, Market market, Options options) {
        if (assessment == null) {
            assessment = engine.assess(account, market, options);
        }
        return assessment;
    }
}
