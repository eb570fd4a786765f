package dev.plimsoll.cli;

import dev.plimsoll.cli.CheckReport.Format;
import dev.plimsoll.cli.CheckReport.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code plimsoll check}: syntax, names, types, units, table laws. */
final class CheckCommand extends Verb {
    private final Flag<List<Path>> paths;
    private final Flag<Path> root;
    private final Flag<Format> format;
    private final Flag<Level> level;
    private final Flag<Integer> most;
    private final Flag<Boolean> watch;

    CheckCommand(Console console) {
        super(console, "check", "Check policies: syntax, names, types, units, table laws.");
        Flags flags = flags();
        paths = flags.paths("PATH", "Policy files, or folders with *.margin files; - is the standard input.");
        root = RootOption.of(flags);
        format = flags.choice("--format", Format.text, "FORMAT", Flags.CHOICES + Flags.DEFAULT);
        level = flags.choice(
                "--fail-level", Level.error, "LEVEL", "What makes the answer no: " + Flags.CHOICES + Flags.DEFAULT);
        most = flags.number("--max-errors", 100, "N", "Print so many diagnostics at the most" + Flags.DEFAULT);
        watch = flags.toggle("--watch", "Check again whenever a file changes, until Ctrl-C.");
    }

    @Override
    ExitCode run() {
        if (most.get() < 1) {
            throw new UserFault(ExitCode.USAGE, "`--max-errors` must be 1 or more");
        }
        StandardInput.onlyOnce(paths.get());
        if (!watch.get()) {
            return check(new TreeSet<>());
        }
        if (paths.get().stream().anyMatch(StandardInput::is)) {
            throw new UserFault(ExitCode.USAGE, "the standard input cannot be watched");
        }
        WatchLoop loop = new WatchLoop(console(), FolderWatch.ofSystem());
        // Ctrl-C ends the virtual machine, and would end it with a code of its own.
        Thread interrupted = new Thread(() -> {
            console().flush();
            Runtime.getRuntime().halt(loop.last().number());
        });
        Runtime.getRuntime().addShutdownHook(interrupted);
        ExitCode exit = loop.run(PolicyPaths.folders(paths.get()), this::check);
        Runtime.getRuntime().removeShutdownHook(interrupted);
        return exit;
    }

    private ExitCode check(Set<Path> folders) {
        folders.addAll(PolicyPaths.folders(paths.get()));
        PolicyCheck check = PolicyCheck.of(PolicyPaths.of(paths.get()), root.given(), console(), folders);
        if (check.files().isEmpty()) {
            throw nothing(
                    "there is no *.margin file in",
                    paths.get().stream().map(PolicyPaths::slashed).toList());
        }
        if (check.empty().size() == check.files().size()) {
            throw nothing("there is no statement in", check.empty());
        }
        CheckReport report = new CheckReport(check, most.get(), level.get());
        console().print(report.in(format.get(), console().colours()));
        if (report.omitted() > 0) {
            console().error(report.omitted() + " more; show them with `--max-errors`");
        }
        check.empty().forEach(name -> console().error("there is no statement in `" + name + "`"));
        check.fragments()
                .forEach(name -> console()
                        .error("only the syntax of `" + name
                                + "` was checked: it has no `policy` statement; name a policy that includes it"));
        return report.exit();
    }

    private static UserFault nothing(String why, List<String> names) {
        String list = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return new UserFault(ExitCode.NO, "nothing was checked: " + why + " " + list);
    }
}
