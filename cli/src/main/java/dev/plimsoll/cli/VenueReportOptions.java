package dev.plimsoll.cli;

import dev.plimsoll.cli.CheckReport.Level;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.importer.Importer;
import dev.plimsoll.io.Json;
import dev.plimsoll.io.SarifRun;
import java.util.List;

/** How what was found in an exchange's files is printed, and what it makes of the answer. */
final class VenueReportOptions {
    private final Flag<Format> format;
    private final Flag<Level> level;
    private final Flag<Integer> most;

    VenueReportOptions(Flags flags) {
        format = flags.choice("--format", Format.text, "FORMAT", Flags.CHOICES + Flags.DEFAULT);
        level = flags.choice(
                "--fail-level", Level.error, "LEVEL", "What makes the answer no: " + Flags.CHOICES + Flags.DEFAULT);
        most = flags.number("--max-errors", 100, "N", "Print so many diagnostics at the most" + Flags.DEFAULT);
    }

    /** Output formats, named as they are written. */
    enum Format {
        text,
        compact,
        json,
        sarif,
        github
    }

    /** A result in the formats that are its own. */
    interface Report {
        /** Whether the files could be understood; where not, the reason is a line each. */
        boolean isRead();

        /** One line for people. */
        String summary();

        /**
         * As JSON.
         *
         * @param shown the diagnostics that are printed
         */
        String json(List<Diagnostic> shown);
    }

    void check() {
        if (most.get() < 1) {
            throw new UserFault(ExitCode.USAGE, "`--max-errors` must be 1 or more");
        }
    }

    /**
     * Whether JSON is asked for, where there is nothing but text and JSON.
     *
     * @param what it is that has no other format
     */
    boolean isJson(String what) {
        if (format.get() != Format.text && format.get() != Format.json) {
            throw new UserFault(ExitCode.USAGE, "`" + what + "` has the formats text and json");
        }
        return format.get() == Format.json;
    }

    ExitCode print(List<Diagnostic> diagnostics, Report report, Console console) {
        List<Diagnostic> shown = diagnostics.stream().limit(most.get()).toList();
        int omitted = diagnostics.size() - shown.size();
        switch (format.get()) {
            case text -> text(shown, report, console);
            case compact -> console.print(DiagnosticRenderer.compact().render(shown));
            case json -> console.print(report.json(shown));
            case sarif -> console.print(Json.sarif(new SarifRun(VersionCommand.version(), Pages::of, shown, omitted)));
            case github -> console.print(DiagnosticRenderer.gitHub().render(shown));
        }
        if (omitted > 0) {
            console.error(omitted + " more; show them with `--max-errors`");
        }
        return exit(diagnostics);
    }

    private static void text(List<Diagnostic> shown, Report report, Console console) {
        if (report.isRead()) {
            console.print(DiagnosticRenderer.text(console.colours()).render(shown));
            console.line(report.summary());
        } else {
            shown.forEach(diagnostic -> console.error(diagnostic.span() + ": " + diagnostic.message()
                    + diagnostic.help().map(help -> "; " + help).orElse("")));
        }
    }

    private ExitCode exit(List<Diagnostic> diagnostics) {
        if (diagnostics.stream().anyMatch(Importer::isUnreadable)) {
            return ExitCode.DATA;
        }
        return diagnostics.stream().anyMatch(level.get()::includes) ? ExitCode.NO : ExitCode.YES;
    }
}
