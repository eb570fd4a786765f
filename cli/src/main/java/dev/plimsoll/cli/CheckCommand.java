package dev.plimsoll.cli;

import dev.plimsoll.cli.CheckReport.Format;
import dev.plimsoll.cli.CheckReport.Level;
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

    @Override
    ExitCode run() {
        if (most < 1) {
            throw new UserFault(ExitCode.USAGE, "`--max-errors` must be 1 or more");
        }
        PolicyCheck check = PolicyCheck.of(PolicyPaths.of(paths), root.root());
        if (check.files().isEmpty()) {
            console()
                    .error("nothing was checked: there is no *.margin file in "
                            + String.join(
                                    ", ",
                                    paths.stream().map(path -> "`" + path + "`").toList()));
            return ExitCode.NO;
        }
        CheckReport report = new CheckReport(check, most, level);
        console().print(report.in(format, console().colours()));
        if (report.omitted() > 0) {
            console().error(report.omitted() + " more; show them with `--max-errors`");
        }
        check.fragments()
                .forEach(path -> console()
                        .error("only the syntax of `" + PolicyPaths.slashed(path)
                                + "` was checked: it has no `policy` statement; name a policy that includes it"));
        return report.exit();
    }
}
