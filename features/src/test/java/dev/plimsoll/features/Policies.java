package dev.plimsoll.features;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Files.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The policies of this repository, compiled once, with either evaluator. */
enum Policies {
    DROOLS(DroolsEvaluator::of),
    REFERENCE(policy -> new Evaluator(policy, new TreeExpressions(policy)));

    static final Path REPOSITORY = Path.of(System.getProperty("plimsoll.repository", ".."));
    private static final Map<String, CheckedPolicy> COMPILED = new ConcurrentHashMap<>();

    private final Map<String, PolicyUnderTest> known = new ConcurrentHashMap<>();
    private final Function<CheckedPolicy, PolicyEvaluator> engine;

    Policies(Function<CheckedPolicy, PolicyEvaluator> engine) {
        this.engine = engine;
    }

    /** The policy of a path from the root of the repository. */
    PolicyUnderTest of(String path) {
        return known.computeIfAbsent(path, unknown -> {
            CheckedPolicy model = COMPILED.computeIfAbsent(unknown, Policies::compile);
            return new PolicyUnderTest(model, engine.apply(model));
        });
    }

    private static CheckedPolicy compile(String path) {
        return compiled(path).model();
    }

    /** The policy with its files. */
    static CompiledPolicy compiled(String path) {
        try {
            Path file = REPOSITORY.resolve(path);
            ConfinedFiles files = ConfinedFiles.under(ConfinedFiles.rootOf(file));
            if (files.read(file) instanceof Reading.Found found) {
                return PolicyCompiler.compile(found.source(), files).orThrow();
            }
            throw new AssertionError("no policy " + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
