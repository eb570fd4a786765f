package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.io.JUnitXml;
import dev.plimsoll.io.Json;
import dev.plimsoll.io.SarifRun;
import java.util.List;

/**
 * The result of a check in one of its formats.
 *
 * @param shown the first of its diagnostics, as many as are to be printed
 * @param level what makes the answer no
 */
record CheckReport(PolicyCheck check, List<Diagnostic> shown, Level level) {
    CheckReport(PolicyCheck check, int most, Level level) {
        this(check, check.diagnostics().stream().limit(most).toList(), level);
    }

    /** Output formats, named as they are written. */
    enum Format {
        text,
        compact,
        json,
        sarif,
        junit,
        github
    }

    /** Fail levels, named as they are written. */
    enum Level {
        error,
        warning;

        boolean includes(Diagnostic diagnostic) {
            return this == warning || diagnostic.isError();
        }
    }

    String in(Format format, boolean colours) {
        return switch (format) {
            case text -> DiagnosticRenderer.text(colours).render(shown) + check.summary() + "\n";
            case compact -> DiagnosticRenderer.compact().render(shown);
            case json -> Json.check(shown);
            case sarif -> Json.sarif(new SarifRun(VersionCommand.version(), Pages::of, shown, omitted()));
            case junit -> JUnitXml.check(check.files(), check.diagnostics(), shown, level::includes);
            case github -> DiagnosticRenderer.gitHub().render(shown);
        };
    }

    /** How many diagnostics are not printed. */
    int omitted() {
        return check.diagnostics().size() - shown.size();
    }

    ExitCode exit() {
        if (check.errors() > 0) {
            return ExitCode.POLICY;
        }
        return check.diagnostics().stream().anyMatch(level::includes) ? ExitCode.NO : ExitCode.YES;
    }
}
