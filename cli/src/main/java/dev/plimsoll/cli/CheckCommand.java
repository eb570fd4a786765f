package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.io.Json;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll check}: syntax, names, types, units, table laws. */
@Command(name = "check", description = "Check policies: syntax, names, types, units, table laws.")
final class CheckCommand extends Verb {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Policy files, or folders with *.margin files.")
    private List<Path> paths = List.of();

    @Mixin
    private RootOption root = new RootOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Option(
            names = "--fail-level",
            paramLabel = "LEVEL",
            description = "What makes the answer no: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Level level = Level.error;

    @Option(
            names = "--max-errors",
            paramLabel = "N",
            description = "Print so many diagnostics at the most (default: ${DEFAULT-VALUE}).")
    private int most = 100;

    /** Output formats, named as they are written. */
    @SuppressWarnings("checkstyle:ConstantName")
    enum Format {
        text,
        compact,
        json
    }

    /** Fail levels, named as they are written. */
    enum Level {
        error,
        warning
    }

    @Override
    ExitCode run() {
        if (most < 1) {
            throw new UserFault(ExitCode.USAGE, "`--max-errors` must be 1 or more");
        }
        PolicyCheck check = PolicyCheck.of(PolicyPaths.of(paths), root.root());
        if (check.files() == 0) {
            console()
                    .error("nothing was checked: there is no *.margin file in "
                            + String.join(
                                    ", ",
                                    paths.stream().map(path -> "`" + path + "`").toList()));
            return ExitCode.NO;
        }
        List<Diagnostic> shown = check.diagnostics().stream().limit(most).toList();
        switch (format) {
            case text -> {
                console().print(DiagnosticRenderer.text(console().colours()).render(shown));
                console().line(check.summary());
                remainder(check, shown);
            }
            case compact -> {
                console().print(DiagnosticRenderer.compact().render(shown));
                remainder(check, shown);
            }
            case json -> console().print(Json.check(shown));
        }
        check.fragments()
                .forEach(path -> console()
                        .error("only the syntax of `" + PolicyPaths.slashed(path)
                                + "` was checked: it has no `policy` statement; name a policy that includes it"));
        if (check.errors() > 0) {
            return ExitCode.POLICY;
        }
        return level == Level.warning && check.warnings() > 0 ? ExitCode.NO : ExitCode.YES;
    }

    private void remainder(PolicyCheck check, List<Diagnostic> shown) {
        int more = check.diagnostics().size() - shown.size();
        if (more > 0) {
            console().error(more + " more; show them with `--max-errors`");
        }
    }
}
