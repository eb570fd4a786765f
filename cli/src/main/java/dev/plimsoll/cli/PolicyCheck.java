package dev.plimsoll.cli;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.ParsedSource;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.syntax.PolicyFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The diagnostics of several files: policies are compiled, fragments are checked through the policies that include them,
 * and for their syntax alone where none of these does.
 *
 * @param files what was checked, as it is shown
 * @param fragments those of which only the syntax was checked although all policies compile
 * @param empty those in which there is no statement
 */
record PolicyCheck(List<String> files, List<Diagnostic> diagnostics, List<String> fragments, List<String> empty) {
    /**
     * Checks files.
     *
     * @param folders is filled with the folders that something was looked for in
     */
    static PolicyCheck of(List<Path> paths, Optional<Path> root, Console console, Set<Path> folders) {
        Map<String, Diagnostic> all = new LinkedHashMap<>();
        Set<Path> covered = new LinkedHashSet<>();
        List<Fragment> fragments = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (Path path : paths) {
            LoadedSource loaded = LoadedSource.of(path, root, console);
            files.add(loaded.shown(loaded.source().name()));
            folders.add(loaded.real().getParent());
            ParsedSource parsed = ParsedSource.of(loaded.source());
            if (parsed.isFragment()) {
                fragments.add(new Fragment(loaded, parsed));
                continue;
            }
            Outcome<CompiledPolicy> outcome = PolicyCompiler.compile(parsed, new WatchedFiles(loaded.files(), folders));
            add(all, loaded, outcome.diagnostics());
            outcome.value()
                    .ifPresent(policy -> policy.files()
                            .forEach(file ->
                                    covered.add(loaded.path(file.source().name()))));
        }
        boolean compiled = all.values().stream().noneMatch(Diagnostic::isError);
        List<String> alone = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Fragment fragment : fragments) {
            LoadedSource loaded = fragment.loaded();
            if (!covered.contains(loaded.real())) {
                Outcome<PolicyFile> checked = PolicyCompiler.checkFragment(fragment.parsed());
                (hasNothing(checked) ? empty : alone)
                        .add(loaded.shown(loaded.source().name()));
                add(all, loaded, checked.diagnostics());
            }
        }
        List<Diagnostic> sorted = new ArrayList<>(all.values());
        sorted.sort(Diagnostic.BY_PLACE);
        return new PolicyCheck(
                List.copyOf(files), List.copyOf(sorted), compiled ? List.copyOf(alone) : List.of(), List.copyOf(empty));
    }

    private record Fragment(LoadedSource loaded, ParsedSource parsed) {}

    private static boolean hasNothing(Outcome<PolicyFile> parsed) {
        return parsed.isClean() && parsed.orThrow().declarations().isEmpty();
    }

    /** Adds what is new: a file that two policies include is wrong once. */
    private static void add(Map<String, Diagnostic> all, LoadedSource loaded, List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : new Shown(loaded::shown).all(diagnostics)) {
            String key = diagnostic.span() + " " + diagnostic.code().code() + " " + diagnostic.message();
            all.putIfAbsent(key, diagnostic);
        }
    }

    long errors() {
        return diagnostics.stream().filter(Diagnostic::isError).count();
    }

    long warnings() {
        return diagnostics.size() - errors();
    }

    String summary() {
        return counted(files.size(), "file") + ": " + counted(errors(), "error") + ", "
                + counted(warnings(), "warning");
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
