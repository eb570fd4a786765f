package dev.plimsoll.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.parser.PolicyParser;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.PolicyFormatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code plimsoll fmt}: the canonical layout. */
final class FmtCommand extends Verb {
    private static final int CONTEXT_LINES = 3;

    private final Flag<List<Path>> paths;
    private final Flag<Boolean> check;
    private final Flag<Boolean> diff;
    private final Flag<Boolean> write;

    FmtCommand(Console console) {
        super(console, "fmt", "Lay policies out; print them, or compare, or rewrite the files.");
        Flags flags = flags();
        paths = flags.paths("PATH", "Policy files, or folders with *.margin files; - is the standard input.");
        List<Flag<Boolean>> modes = flags.oneOf(
                "--check", "Name the files that would change; the answer is no if there are any.",
                "--diff", "Show what would change; the answer is no if anything would.",
                "--write", "Rewrite the files.");
        check = modes.get(0);
        diff = modes.get(1);
        write = modes.get(2);
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
        StandardInput.onlyOnce(paths.get());
        List<Source> sources = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path path : paths.get()) {
            if (StandardInput.is(path)) {
                sources.add(StandardInput.read(console(), StandardInput.NAME));
            } else {
                files.add(path);
            }
        }
        for (Path path : PolicyPaths.of(files)) {
            sources.add(Facts.source(path, console()));
        }
        if (sources.isEmpty()) {
            throw new UserFault(ExitCode.NO, "there is no *.margin file to lay out");
        }
        return sources;
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
        if (check.get()) {
            if (changes) {
                console().line(source.name());
            }
            return changes ? ExitCode.NO : ExitCode.YES;
        }
        if (diff.get()) {
            difference(source, formatted);
            return changes ? ExitCode.NO : ExitCode.YES;
        }
        if (write.get()) {
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
        if (source.name().equals(StandardInput.NAME)) {
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
