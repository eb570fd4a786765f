package dev.plimsoll.cli;

import dev.plimsoll.conform.Conformity;
import dev.plimsoll.conform.Drift;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.io.Json;
import dev.plimsoll.io.JsonOut;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison of a policy with an exchange came to.
 *
 * @param findings what is wrong with the exchange's own files
 */
record ConformReport(
        LoadedPolicy loaded,
        Venue venue,
        List<Source> sources,
        Optional<Conformity> conformity,
        List<Diagnostic> findings)
        implements VenueReportOptions.Report {
    @Override
    public boolean isRead() {
        return conformity.isPresent();
    }

    @Override
    public String summary() {
        Conformity found = conformity.orElseThrow();
        return ImportReport.counted(found.compared(), "instrument") + " compared by `" + found.table() + "`: "
                + found.alike() + " alike, " + (found.compared() - found.alike()) + " different, "
                + found.missing().size() + " missing in the policy, "
                + found.extra().size()
                + " missing at the exchange";
    }

    @Override
    public String json(List<Diagnostic> shown) {
        CheckedPolicy policy = loaded.model();
        return Json.page(out -> {
            out.text("schema", "plimsoll.conform/1")
                    .object(
                            "policy",
                            id -> id.text("name", policy.name())
                                    .text("version", policy.version())
                                    .text("sha256", policy.sha256()))
                    .text("venue", venue.toString())
                    .list("files", sources.stream().map(Source::name).toList());
            out.text("table", conformity.map(Conformity::table));
            out.count("compared", conformity.map(Conformity::compared).orElse(0))
                    .count("alike", conformity.map(Conformity::alike).orElse(0))
                    .list("missing", conformity.map(Conformity::missing).orElse(List.of()))
                    .list("extra", conformity.map(Conformity::extra).orElse(List.of()))
                    .objects("drift", conformity.map(Conformity::drift).orElse(List.of()), this::drift);
            Json.diagnostics(out, "diagnostics", findings);
        });
    }

    private void drift(JsonOut out, Drift drift) {
        out.text("code", drift.code().code()).text("what", drift.what());
        if (!drift.instrument().isEmpty()) {
            out.text("instrument", drift.instrument());
        }
        drift.bracket().ifPresent(bracket -> out.count("bracket", bracket));
        out.text("policy", drift.policy()).text("exchange", drift.venue()).text("message", drift.message());
        out.text("in_policy", drift.inPolicy().map(this::inPolicy));
        out.text("at_exchange", drift.atVenue().map(Span::toString));
    }

    private String inPolicy(Span span) {
        return loaded.source().shown(span.source().name()) + ":" + span.from();
    }
}
