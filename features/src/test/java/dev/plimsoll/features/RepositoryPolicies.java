package dev.plimsoll.features;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.features.steps.PolicySource;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Files.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The policies of this repository, compiled once for all scenarios. */
final class RepositoryPolicies implements PolicySource {
    private static final Path ROOT = Path.of(System.getProperty("plimsoll.repository", ".."));
    private static final Map<String, CheckedPolicy> COMPILED = new ConcurrentHashMap<>();

    private final Map<String, PolicyEvaluator> evaluators = new ConcurrentHashMap<>();
    private final Function<CheckedPolicy, PolicyEvaluator> engine;

    RepositoryPolicies(Function<CheckedPolicy, PolicyEvaluator> engine) {
        this.engine = engine;
    }

    @Override
    public PolicyEvaluator policy(String path) {
        return evaluators.computeIfAbsent(
                path, known -> engine.apply(COMPILED.computeIfAbsent(known, RepositoryPolicies::compile)));
    }

    private static CheckedPolicy compile(String path) {
        try {
            Path file = ROOT.resolve(path);
            ConfinedFiles files = ConfinedFiles.under(ConfinedFiles.rootOf(file));
            if (files.read(file) instanceof Reading.Found found) {
                Outcome<CompiledPolicy> outcome = PolicyCompiler.compile(found.source(), files);
                return outcome.orThrow().model();
            }
            throw new AssertionError("no policy " + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
