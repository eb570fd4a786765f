package dev.plimsoll.cli;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.io.Json;
import dev.plimsoll.model.CheckedPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A policy that compiled. */
record LoadedPolicy(CompiledPolicy policy, LoadedSource source) {
    /** Compiles a policy; what is wrong with it is printed, and ends the command. Warnings are for {@code check}. */
    static LoadedPolicy of(Path path, Optional<Path> root, Console console) {
        return of(path, root, console, false);
    }

    /**
     * As above.
     *
     * @param json whether what is wrong is the result, in the shape of {@code check}
     */
    static LoadedPolicy of(Path path, Optional<Path> root, Console console, boolean json) {
        LoadedSource source = LoadedSource.of(path, root, console);
        Outcome<CompiledPolicy> outcome = PolicyCompiler.compileToAsk(source.source(), source.files());
        if (!outcome.isClean()) {
            List<Diagnostic> errors = new Shown(source::shown)
                    .all(outcome.diagnostics().stream()
                            .filter(Diagnostic::isError)
                            .toList());
            if (json) {
                console.print(Json.check(errors));
            } else {
                console.note(DiagnosticRenderer.text(console.colours()).render(errors));
            }
            String name = source.shown(source.source().name());
            throw new UserFault(ExitCode.POLICY, "`" + name + "` does not compile");
        }
        return new LoadedPolicy(outcome.orThrow(), source);
    }

    CheckedPolicy model() {
        return policy.model();
    }

    /** Names the rules of an answer as diagnostics are named. */
    Placed placed() {
        return new Placed(source::shown);
    }
}
