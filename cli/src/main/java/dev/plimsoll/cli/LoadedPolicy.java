package dev.plimsoll.cli;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A policy that compiled. */
record LoadedPolicy(CompiledPolicy policy, LoadedSource source) {
    /** Compiles a policy; what is wrong with it is printed, and ends the command. Warnings are for {@code check}. */
    static LoadedPolicy of(Path path, Optional<Path> root, Console console) {
        LoadedSource source = LoadedSource.of(path, root);
        Outcome<CompiledPolicy> outcome = PolicyCompiler.compile(source.source(), source.files());
        if (!outcome.isClean()) {
            List<Diagnostic> errors =
                    outcome.diagnostics().stream().filter(Diagnostic::isError).toList();
            console.note(DiagnosticRenderer.text(console.colours()).render(new Shown(source::shown).all(errors)));
            throw new UserFault(ExitCode.POLICY, "`" + PolicyPaths.slashed(path) + "` does not compile");
        }
        return new LoadedPolicy(outcome.orThrow(), source);
    }
}
