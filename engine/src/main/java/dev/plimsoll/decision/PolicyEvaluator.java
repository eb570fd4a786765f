package dev.plimsoll.decision;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;

/**
 * Answers from one policy. Implementations are safe to share between threads, and answer the same for the same input.
 * Wrong or missing data is an answer with the verdict or status ERROR, never an exception.
 */
public interface PolicyEvaluator {
    Decision decide(Account account, Request request, Market market, Options options);

    Assessment assess(Account account, Market market, Options options);
}
