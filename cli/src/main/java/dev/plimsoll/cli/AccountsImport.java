package dev.plimsoll.cli;

import dev.plimsoll.cli.report.AccountText;
import dev.plimsoll.cli.report.Paint;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.Status;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.importer.accounts.AccountImport;
import dev.plimsoll.importer.accounts.AccountsJson;
import dev.plimsoll.importer.accounts.Compared;
import dev.plimsoll.importer.accounts.Comparison;
import dev.plimsoll.importer.accounts.ImportedAccount;
import dev.plimsoll.io.AccountYaml;
import dev.plimsoll.io.Json;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Source;
import dev.plimsoll.value.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code plimsoll import VENUE --accounts}: an exchange's answers about an account to an account file. */
final class AccountsImport {
    private static final String NAME = "account.yaml";

    private final AccountFlags flags;
    private final boolean json;
    private final Console console;

    AccountsImport(AccountFlags flags, boolean json, Console console) {
        this.flags = flags;
        this.json = json;
        this.console = console;
    }

    ExitCode run(Venue venue, List<Source> files, Optional<Path> folder) {
        if (!AccountImport.venues().contains(venue)) {
            String known = AccountImport.venues().stream().map(Venue::toString).collect(Collectors.joining(", "));
            throw new UserFault(
                    ExitCode.USAGE, "accounts of " + venue.title() + " cannot be read; those that can are of " + known);
        }
        Optional<CheckedPolicy> policy = flags.policy()
                .map(path -> LoadedPolicy.of(path, flags.root(), console, json).model());
        Outcome<ImportedAccount> read = AccountImport.read(venue, files, flags.options(venue.toString(), policy));
        if (!read.isClean()) {
            return refused(read);
        }
        ImportedAccount imported = read.orThrow();
        Optional<String> written = folder.map(into -> write(into, imported));
        if (policy.isEmpty()) {
            print(venue, imported, written, Optional.empty(), List.of());
            return ExitCode.YES;
        }
        Assessment assessment =
                Engines.evaluator(policy.get()).assess(imported.account(), imported.market(), Options.DEFAULT);
        print(venue, imported, written, policy, Comparison.of(imported, assessment, policy.get()));
        for (Fault fault : assessment.errors()) {
            console.error("the policy has no answer: " + fault.code().name().toLowerCase(Locale.ROOT) + " at "
                    + fault.path());
        }
        return assessment.status() == Status.ERROR ? ExitCode.DATA : ExitCode.YES;
    }

    private ExitCode refused(Outcome<ImportedAccount> read) {
        if (json) {
            console.print(Json.check(read.diagnostics()));
        } else {
            read.diagnostics()
                    .forEach(problem -> console.error(problem.span() + ": " + problem.message()
                            + problem.help().map(help -> "; " + help).orElse("")));
        }
        return ExitCode.DATA;
    }

    private void print(
            Venue venue,
            ImportedAccount imported,
            Optional<String> written,
            Optional<CheckedPolicy> policy,
            List<Compared> compared) {
        if (json) {
            console.print(AccountsJson.of(venue, imported, written, policy, compared));
            return;
        }
        AccountText.lines(
                        venue.title(),
                        imported.account(),
                        imported.market(),
                        policy.map(used -> used.name() + " " + used.version()),
                        compared,
                        new Paint(console.colours()))
                .forEach(console::line);
        written.ifPresent(file -> console.error("wrote `" + file + "`"));
        imported.notes().forEach(console::error);
    }

    private static String write(Path folder, ImportedAccount imported) {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            Files.writeString(file, AccountYaml.of(imported.account(), imported.market()));
        } catch (IOException | SecurityException e) {
            throw new UserFault(ExitCode.USAGE, "`" + PolicyPaths.slashed(file) + "` cannot be written");
        }
        return PolicyPaths.slashed(file);
    }
}
