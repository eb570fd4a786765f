package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.io.Json;
import dev.plimsoll.source.Source;
import java.util.List;
import java.util.Optional;

/**
 * What an import came to.
 *
 * @param written the paths of the files that were written
 */
record ImportReport(Venue venue, List<Source> sources, Outcome<Configuration> read, List<String> written)
        implements VenueReportOptions.Report {
    List<Diagnostic> diagnostics() {
        return read.diagnostics();
    }

    @Override
    public boolean isRead() {
        return read.value().isPresent();
    }

    @Override
    public String summary() {
        long errors = diagnostics().stream().filter(Diagnostic::isError).count();
        String counts = counted(instruments(), "instrument") + ", " + counted(brackets(), "bracket") + ": "
                + counted(errors, "error") + ", " + counted(diagnostics().size() - errors, "warning");
        return written.isEmpty() ? counts : counts + "; wrote " + String.join(", ", written);
    }

    @Override
    public String json(List<Diagnostic> shown) {
        return Json.page(out -> {
            out.text("schema", "plimsoll.import/1").text("venue", venue.toString());
            out.list("files", sources.stream().map(Source::name).toList());
            out.count("instruments", instruments()).count("brackets", brackets());
            out.list("written", written);
            Json.diagnostics(out, "diagnostics", shown);
        });
    }

    private int instruments() {
        return configuration().map(read -> read.tables().size()).orElse(0);
    }

    private int brackets() {
        return configuration().map(Configuration::brackets).orElse(0);
    }

    private Optional<Configuration> configuration() {
        return read.value();
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
