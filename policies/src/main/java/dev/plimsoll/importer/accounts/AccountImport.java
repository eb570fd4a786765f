package dev.plimsoll.importer.accounts;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.io.VenueJson;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The door: what an exchange answers about an account and its positions, in one file or several in any order, to an account
 * of ours. Nothing is made up: what no file states is asked for.
 */
public final class AccountImport {
    private AccountImport() {}

    /** The exchanges whose accounts can be read. */
    public static Set<Venue> venues() {
        Set<Venue> venues = EnumSet.noneOf(Venue.class);
        AccountFormat.ALL.forEach(format -> venues.add(format.venue()));
        return venues;
    }

    /** Reads an account. */
    public static Outcome<ImportedAccount> read(Venue venue, List<Source> files, AccountOptions options) {
        Findings findings = new Findings();
        Draft draft = new Draft(findings);
        Map<AccountFormat, Source> wallets = new LinkedHashMap<>();
        for (Source file : files) {
            Outcome<Node> tree = VenueJson.tree(file);
            if (tree.value().isEmpty()) {
                tree.diagnostics().forEach(findings::add);
                continue;
            }
            Node root = tree.orThrow();
            Optional<AccountFormat> format = format(root, venue);
            if (format.isEmpty()) {
                findings.add(Strangers.refuse(file, root, venue));
                continue;
            }
            Optional<Source> same = wallet(format.get(), file, wallets);
            if (same.isPresent()) {
                findings.add(Diagnostic.of(
                        DataCode.DUPLICATE_ENTRY,
                        Findings.start(file),
                        "this is " + format.get().title() + ", and so is `"
                                + same.get().name() + "`"));
            } else {
                draft.walletRead |= format.get().tellsBalances();
                format.get().read(root, draft);
            }
        }
        if (!findings.problems().isEmpty()) {
            return Outcome.failed(sorted(findings));
        }
        ImportedAccount account = new Assembly(draft, options, files.get(0)).account();
        return findings.problems().isEmpty() ? Outcome.of(account) : Outcome.failed(sorted(findings));
    }

    /** The file before that says what the wallet holds, where this one does as well. */
    private static Optional<Source> wallet(AccountFormat format, Source file, Map<AccountFormat, Source> wallets) {
        return format.tellsBalances() ? Optional.ofNullable(wallets.putIfAbsent(format, file)) : Optional.empty();
    }

    private static Optional<AccountFormat> format(Node root, Venue venue) {
        return AccountFormat.ALL.stream()
                .filter(format -> format.venue() == venue && format.recognises(root))
                .findFirst();
    }

    private static List<Diagnostic> sorted(Findings findings) {
        List<Diagnostic> problems = new ArrayList<>(findings.problems());
        problems.sort(Diagnostic.BY_PLACE);
        return problems;
    }
}
