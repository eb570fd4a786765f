package dev.plimsoll.agreement;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Options;

/** What both evaluators are asked about. */
record RandomState(Account account, Market market, Request request, Options options) {}
