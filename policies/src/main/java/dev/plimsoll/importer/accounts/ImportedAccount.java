package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import java.util.List;

/**
 * An account as an exchange states it, in our terms.
 *
 * @param market the marks that were stated, and prices that were given
 * @param notes what is missing or was left out, in words for people
 */
public record ImportedAccount(Account account, Market market, StatedFigures stated, List<String> notes) {
    public ImportedAccount {
        notes = List.copyOf(notes);
    }
}
