package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.ConfigurationFiles;
import dev.plimsoll.importer.Importer;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code plimsoll import}: an exchange's own files to instruments and tiers. */
final class ImportCommand extends Verb {
    private final Flag<Venue> venue;
    private final Flag<List<Path>> paths;
    private final Flag<Path> out;
    private final VenueReportOptions options;
    private final AccountFlags accounts;

    ImportCommand(Console console) {
        super(console, "import", "Check an exchange's own instruments and brackets, and write them as a policy's.");
        Flags flags = flags();
        venue = flags.parameter(Venue.class, "VENUE", "Whose files: " + Flags.CHOICES + ".");
        paths = flags.pathsBehindFirst("FILE", "JSON files as the exchange sends them; - is the standard input.");
        out = flags.option(
                "--out",
                Path.class,
                "DIR",
                "Write instruments.yaml and tiers.yaml (or account.yaml) there, if there is no error.");
        options = new VenueReportOptions(flags);
        accounts = new AccountFlags(flags);
    }

    @Override
    ExitCode run() {
        options.check();
        accounts.check();
        if (accounts.areAsked()) {
            boolean json = options.isJson("--accounts");
            return new AccountsImport(accounts, json, console())
                    .run(venue.get(), VenueFiles.of(paths.get(), console()), out.given());
        }
        List<Source> sources = VenueFiles.of(paths.get(), console());
        ProgressLine progress = ProgressLine.on(console());
        Outcome<Configuration> read = Importer.read(venue.get(), sources, progress);
        progress.end();
        List<String> written = List.of();
        if (read.isClean() && out.given().isPresent()) {
            written = write(out.given().get(), read.orThrow());
        }
        ImportReport report = new ImportReport(venue.get(), sources, read, written);
        ExitCode exit = options.print(report.diagnostics(), report, console());
        boolean errors = read.diagnostics().stream().anyMatch(Diagnostic::isError);
        if (errors && out.given().isPresent()) {
            console().error("nothing was written: there are errors");
        }
        return exit;
    }

    private List<String> write(Path folder, Configuration configuration) {
        List<String> texts = List.of(
                ConfigurationFiles.instruments(venue.get(), configuration),
                ConfigurationFiles.tiers(venue.get(), configuration));
        List<String> written = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Path file = folder.resolve(ConfigurationFiles.NAMES.get(i));
            try {
                Files.createDirectories(folder);
                Files.writeString(file, texts.get(i));
            } catch (IOException | SecurityException e) {
                throw new UserFault(ExitCode.USAGE, "`" + PolicyPaths.slashed(file) + "` cannot be written");
            }
            written.add(PolicyPaths.slashed(file));
        }
        return written;
    }
}
