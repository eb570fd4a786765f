package dev.plimsoll.cli;

import dev.plimsoll.conform.Conformance;
import dev.plimsoll.conform.Conformity;
import dev.plimsoll.conform.Drift;
import dev.plimsoll.conform.TableChoice;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.Importer;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code plimsoll conform}: does a policy say what an exchange's own configuration says? */
final class ConformCommand extends Verb {
    private final Flag<Path> policy;
    private final Flag<Venue> venue;
    private final Flag<List<Path>> paths;
    private final Flag<String> table;
    private final Flag<Boolean> subset;
    private final Flag<Path> root;
    private final VenueReportOptions options;

    ConformCommand(Console console) {
        super(console, "conform", "Compare a policy's instruments and brackets with an exchange's own.");
        Flags flags = flags();
        policy = flags.required("--policy", Path.class, "FILE", "The policy.");
        venue = flags.required("--venue", Venue.class, "VENUE", "Whose files: " + Flags.CHOICES + ".");
        paths = flags.paths("FILE", "JSON files as the exchange sends them; - is the standard input.");
        table = flags.option(
                "--table", String.class, "NAME", "The policy's bracket table, where it has several that may be meant.");
        subset = flags.toggle("--subset", "The policy may leave instruments of the exchange out.");
        options = new VenueReportOptions(flags);
        root = RootOption.of(flags);
    }

    @Override
    ExitCode run() {
        options.check();
        StandardInput.onlyOnce(
                Stream.concat(Stream.of(policy.get()), paths.get().stream()).toList());
        LoadedPolicy loaded = LoadedPolicy.of(policy.get(), root.given(), console());
        List<Source> sources = VenueFiles.of(paths.get(), console());
        ProgressLine progress = ProgressLine.on(console());
        Outcome<Configuration> read = Importer.read(venue.get(), sources, progress);
        progress.end();
        Optional<Conformity> conformity = read.value()
                .map(configuration -> Conformance.compare(
                        configuration,
                        loaded.policy(),
                        loaded.source().files(),
                        table(loaded, configuration),
                        subset.get()));
        List<Diagnostic> drift = conformity.stream()
                .flatMap(found -> found.drift().stream())
                .map(Drift::diagnostic)
                .toList();
        Set<String> files = sources.stream().map(Source::name).collect(Collectors.toSet());
        Shown shown =
                new Shown(name -> files.contains(name) ? name : loaded.source().shown(name));
        List<Diagnostic> all = new ArrayList<>(read.diagnostics());
        all.addAll(shown.all(drift).stream().sorted(Diagnostic.BY_PLACE).toList());
        return options.print(
                all, new ConformReport(loaded, venue.get(), sources, conformity, read.diagnostics()), console());
    }

    private String table(LoadedPolicy loaded, Configuration configuration) {
        Set<String> known = loaded.model().tables().keySet();
        if (table.given().isPresent()) {
            if (!known.contains(table.given().get())) {
                throw new UserFault(
                        ExitCode.USAGE,
                        "the policy has no table `" + table.given().get() + "`");
            }
            return table.given().get();
        }
        List<String> candidates = TableChoice.candidates(loaded.model(), configuration.form());
        if (candidates.isEmpty()) {
            throw new UserFault(ExitCode.NO, "nothing was compared: the policy has no bracket table");
        }
        if (candidates.size() > 1) {
            String names = candidates.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
            throw new UserFault(
                    ExitCode.USAGE, "the policy has several bracket tables: name one with `--table`: " + names);
        }
        return candidates.get(0);
    }
}
