package dev.plimsoll.io;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Related;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes diagnostics in SARIF 2.1.0, the format that code hosts and editors show findings from. */
final class SarifOut {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String VERSION = "2.1.0";

    /** The key that GitHub takes the fingerprint of a line from. */
    private static final String FINGERPRINT = "primaryLocationLineHash";

    private final SarifRun run;
    private final Map<String, Integer> ruleIndexes = new TreeMap<>();
    private final List<DiagnosticCode> rules;
    private final LineFingerprints fingerprints = new LineFingerprints();

    private SarifOut(SarifRun run) {
        this.run = run;
        Map<String, DiagnosticCode> byName = new TreeMap<>();
        run.diagnostics().forEach(diagnostic -> byName.put(diagnostic.code().code(), diagnostic.code()));
        this.rules = List.copyOf(byName.values());
        rules.forEach(rule -> ruleIndexes.put(rule.code(), ruleIndexes.size()));
    }

    static void write(JsonOut out, SarifRun run) {
        new SarifOut(run).log(out);
    }

    private void log(JsonOut out) {
        out.text("$schema", SCHEMA).text("version", VERSION).objects("runs", List.of(run), (one, content) -> run(one));
    }

    private void run(JsonOut out) {
        out.object("tool", tool -> tool.object("driver", this::driver))
                .objects("invocations", List.of(run), (one, content) -> invocation(one))
                .object(
                        "originalUriBaseIds",
                        bases -> bases.object(
                                SarifPlaces.BASE,
                                base -> message(base, "description", "the folder that the command ran in")))
                .text("columnKind", "unicodeCodePoints")
                .objects("results", run.diagnostics(), this::result);
    }

    private void driver(JsonOut out) {
        out.text("name", "plimsoll").text("version", run.version()).objects("rules", rules, this::rule);
    }

    private void rule(JsonOut out, DiagnosticCode code) {
        CodePage page = run.pages().apply(code.code()).map(CodePage::of).orElse(new CodePage(code.title(), ""));
        out.text("id", code.code());
        message(out, "shortDescription", code.title());
        message(out, "fullDescription", page.what());
        out.object("help", help -> help.text("text", page.what()).textUnlessEmpty("markdown", page.markdown()));
        out.object(
                "defaultConfiguration",
                configuration -> configuration.text("level", code.severity().word()));
    }

    private void invocation(JsonOut out) {
        out.truth("executionSuccessful", true);
        if (run.omitted() > 0) {
            out.objects("toolExecutionNotifications", List.of(run.omitted()), (note, count) -> {
                note.text("level", "note");
                message(note, "message", count + " more diagnostics are not in this log");
            });
        }
    }

    private void result(JsonOut out, Diagnostic diagnostic) {
        out.text("ruleId", diagnostic.code().code())
                .count("ruleIndex", ruleIndexes.getOrDefault(diagnostic.code().code(), 0))
                .text("level", diagnostic.severity().word());
        message(out, "message", text(diagnostic));
        out.objects(
                        "locations",
                        List.of(diagnostic.span()),
                        (one, span) -> one.object("physicalLocation", place -> SarifPlaces.physical(place, span)))
                .objectsUnlessNone("relatedLocations", diagnostic.related(), this::related)
                .object("partialFingerprints", prints -> prints.text(FINGERPRINT, fingerprints.next(diagnostic)));
        diagnostic.fix().ifPresent(fix -> out.objects("fixes", List.of(fix), (one, it) -> fix(one, it, diagnostic)));
    }

    private void related(JsonOut out, Related related) {
        out.object("physicalLocation", place -> SarifPlaces.physical(place, related.span()));
        message(out, "message", escaped(related.message()));
    }

    private void fix(JsonOut out, Fix fix, Diagnostic diagnostic) {
        message(out, "description", escaped(diagnostic.help().orElse("write `" + fix.replacement() + "`")));
        out.objects("artifactChanges", List.of(fix), (change, it) -> {
            change.object(
                    "artifactLocation",
                    place -> SarifPlaces.artifact(place, it.span().source().name()));
            change.objects(
                    "replacements",
                    List.of(it),
                    (replacement, what) -> replacement
                            .object("deletedRegion", region -> SarifPlaces.region(region, what.span()))
                            .object("insertedContent", content -> content.text("text", what.replacement())));
        });
    }

    /** The headline, then a line for each note and for the help. */
    private static String text(Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        lines.add(diagnostic.message());
        diagnostic.path().ifPresent(path -> lines.add("path: " + path));
        diagnostic.notes().forEach(note -> lines.add("note: " + note));
        diagnostic.help().ifPresent(help -> lines.add("help: " + help));
        return escaped(String.join("\n", lines));
    }

    /** What would be taken for a placeholder or a link is written so that it is not. */
    private static String escaped(String text) {
        return text.replaceAll("\\{(\\d+)}", "{{$1}}").replaceAll("\\[([^\\[\\]]*)](?=\\()", "\\\\[$1\\\\]");
    }

    private static void message(JsonOut out, String key, String text) {
        out.object(key, message -> message.text("text", text));
    }
}
