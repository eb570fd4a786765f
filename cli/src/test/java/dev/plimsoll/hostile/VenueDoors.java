package dev.plimsoll.hostile;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.ConfigurationFiles;
import dev.plimsoll.importer.Importer;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.importer.accounts.AccountImport;
import dev.plimsoll.importer.accounts.AccountOptions;
import dev.plimsoll.importer.accounts.ImportedAccount;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.io.Json;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What exchanges send; what is in it may be of any of them. */
final class VenueDoors {
    /** What files of positions leave open. */
    private static final AccountOptions WITH_A_WALLET = new AccountOptions(
            "a",
            Optional.of("USDT"),
            Optional.of(MarginMode.CROSS),
            Optional.empty(),
            Map.of("USDT", new BigDecimal(1000)),
            Map.of("BTCUSDT", BigDecimal.TEN),
            Map.of(),
            Map.of(),
            Optional.empty());

    private VenueDoors() {}

    static Door.Opened configuration(String name, String text) {
        Source source = Source.of(name, text);
        List<Diagnostic> diagnostics = new ArrayList<>();
        boolean accepted = false;
        for (Venue venue : Venue.values()) {
            Outcome<Configuration> read = Importer.read(venue, List.of(source), (of, offset) -> {});
            diagnostics.addAll(read.diagnostics());
            if (read.value().isPresent()) {
                accepted = true;
                written(venue, read.value().get());
            }
        }
        return new Door.Opened(accepted, diagnostics);
    }

    /** What is written of it can be read again. */
    private static void written(Venue venue, Configuration configuration) {
        PolicyDoors.tables(
                ConfigurationFiles.instruments(venue, configuration), ConfigurationFiles.tiers(venue, configuration));
    }

    static Door.Opened account(String name, String text) {
        Source source = Source.of(name, text);
        List<Diagnostic> diagnostics = new ArrayList<>();
        boolean accepted = false;
        for (Venue venue : AccountImport.venues()) {
            for (AccountOptions options : List.of(AccountOptions.named("a"), WITH_A_WALLET)) {
                Outcome<ImportedAccount> read = AccountImport.read(venue, List.of(source), options);
                diagnostics.addAll(read.diagnostics());
                if (read.value().isPresent()) {
                    accepted = true;
                    ImportedAccount account = read.value().get();
                    FactDoors.account("a.yaml", Json.account(account.account(), Optional.of(account.market())));
                }
            }
        }
        return new Door.Opened(accepted, diagnostics);
    }
}
