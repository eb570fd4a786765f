package dev.plimsoll.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.io.DataFiles;
import dev.plimsoll.parser.PolicyParser;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.PolicyFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll fmt}: the canonical layout. */
@Command(name = "fmt", description = "Lay policies out; print them, or compare, or rewrite the files.")
final class FmtCommand extends Verb {
    private static final int CONTEXT_LINES = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Policy files, or folders with *.margin files; - is the standard input.")
    private List<Path> paths = List.of();

    @ArgGroup
    private Mode mode = new Mode();

    /** What to do with the result; one of them. */
    static final class Mode {
        @Option(names = "--check", description = "Name the files that would change; the answer is no if there are any.")
        private boolean check;

        @Option(names = "--diff", description = "Show what would change; the answer is no if anything would.")
        private boolean diff;

        @Option(names = "--write", description = "Rewrite the files.")
        private boolean write;
    }

    @Override
    ExitCode run() {
        ExitCode worst = ExitCode.YES;
        for (Source source : sources()) {
            ExitCode exit = format(source);
            worst = exit.number() > worst.number() ? exit : worst;
        }
        return worst;
    }

    private List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (path.toString().equals(DataFiles.STANDARD_INPUT)) {
                sources.add(read(DataFiles.read(console().in(), "<stdin>"), "the standard input"));
            } else {
                files.add(path);
            }
        }
        for (Path path : PolicyPaths.of(files)) {
            sources.add(read(DataFiles.read(path), "`" + PolicyPaths.slashed(path) + "`"));
        }
        if (sources.isEmpty()) {
            throw new UserFault(ExitCode.NO, "there is no *.margin file to lay out");
        }
        return sources;
    }

    private static Source read(Reading reading, String name) {
        if (reading instanceof Reading.Found found) {
            return found.source();
        }
        throw new UserFault(ExitCode.USAGE, name + " " + ((Reading.Refused) reading).reason());
    }

    private ExitCode format(Source source) {
        Outcome<PolicyFile> parsed = PolicyParser.parse(source);
        if (!parsed.isClean()) {
            List<Diagnostic> errors =
                    parsed.diagnostics().stream().filter(Diagnostic::isError).toList();
            console().note(DiagnosticRenderer.text(console().colours()).render(errors));
            return ExitCode.POLICY;
        }
        String formatted = PolicyFormatter.format(parsed.orThrow());
        boolean changes = !formatted.equals(source.text());
        if (mode.check) {
            if (changes) {
                console().line(source.name());
            }
            return changes ? ExitCode.NO : ExitCode.YES;
        }
        if (mode.diff) {
            difference(source, formatted);
            return changes ? ExitCode.NO : ExitCode.YES;
        }
        if (mode.write) {
            if (changes) {
                write(source, formatted);
            }
            return ExitCode.YES;
        }
        console().print(formatted);
        return ExitCode.YES;
    }

    private void difference(Source source, String formatted) {
        List<String> before = source.text().lines().toList();
        List<String> after = formatted.lines().toList();
        UnifiedDiffUtils.generateUnifiedDiff(
                        source.name(), source.name(), before, DiffUtils.diff(before, after), CONTEXT_LINES)
                .forEach(console()::line);
    }

    private void write(Source source, String formatted) {
        if (source.name().equals("<stdin>")) {
            throw new UserFault(ExitCode.USAGE, "the standard input cannot be rewritten");
        }
        try {
            Files.writeString(Path.of(source.name()), formatted);
        } catch (IOException e) {
            throw new UserFault(ExitCode.USAGE, "`" + source.name() + "` cannot be written");
        }
        console().error("laid out `" + source.name() + "`");
    }
}
