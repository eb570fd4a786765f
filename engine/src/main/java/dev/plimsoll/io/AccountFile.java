package dev.plimsoll.io;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import java.util.Optional;

/** An account's file: the account, and the market if the file holds one too. */
public record AccountFile(Account account, Optional<Market> market) {}
