package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.CheckedPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the user says beside the files, for what they do not state.
 *
 * @param name what the account is called
 * @param settle the currency of the account, where several assets are held
 * @param mode the margin mode of all positions, where that is a choice of the account
 * @param at when the prices were made
 * @param balances what the wallet holds by asset, where no file says it
 * @param leverages by instrument as the files call it
 * @param marks by instrument as the files call it
 * @param prices of assets, in the account's currency
 * @param policy whose instruments the account is to use
 */
public record AccountOptions(
        String name,
        Optional<String> settle,
        Optional<MarginMode> mode,
        Optional<Instant> at,
        Map<String, BigDecimal> balances,
        Map<String, BigDecimal> leverages,
        Map<String, BigDecimal> marks,
        Map<String, BigDecimal> prices,
        Optional<CheckedPolicy> policy) {
    public AccountOptions {
        balances = Map.copyOf(balances);
        leverages = Map.copyOf(leverages);
        marks = Map.copyOf(marks);
        prices = Map.copyOf(prices);
    }

    /** Nothing but a name. */
    public static AccountOptions named(String name) {
        return new AccountOptions(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }
}
