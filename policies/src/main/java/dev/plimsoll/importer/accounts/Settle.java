package dev.plimsoll.importer.accounts;

import dev.plimsoll.io.DataSchema;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** In which currency an account is kept: that which the user says, the policy's, else that of the only asset held. */
final class Settle {
    private final Draft draft;
    private final AccountOptions options;
    private final Source source;

    Settle(Draft draft, AccountOptions options, Source source) {
        this.draft = draft;
        this.options = options;
        this.source = source;
    }

    String of(SortedMap<String, BigDecimal> balances) {
        Optional<String> settle = options.settle()
                .or(() ->
                        options.policy().flatMap(policy -> DataSchema.of(policy).settle()))
                .or(() -> only(balances));
        if (settle.isPresent()) {
            if (!balances.containsKey(settle.get())) {
                without(settle.get(), balances.isEmpty());
            }
            return settle.get();
        }
        if (balances.isEmpty()) {
            wallet("USDT");
        } else {
            draft.findings.missing(
                    source,
                    "several assets are held, and no file states in which of them the account is kept",
                    "give it with `--settle`: " + String.join(", ", balances.keySet()));
        }
        return "USDT";
    }

    private static Optional<String> only(SortedMap<String, BigDecimal> balances) {
        List<String> assets = List.copyOf(balances.keySet());
        return assets.size() == 1 ? Optional.of(assets.get(0)) : Optional.empty();
    }

    private void without(String settle, boolean nothing) {
        if (nothing) {
            wallet(settle);
        } else {
            draft.findings.note("the wallet holds no " + settle + ": its balance is written as 0");
        }
    }

    /** An empty wallet that a file states is none that is missing. */
    private void wallet(String settle) {
        if (!draft.walletRead) {
            draft.findings.missing(
                    source,
                    "no file says what the wallet holds",
                    "give the exchange's answer about the account too, or `--balance " + settle + "=1000`");
        }
    }
}
