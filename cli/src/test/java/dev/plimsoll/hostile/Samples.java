package dev.plimsoll.hostile;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.io.DataFiles;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The policies, accounts and requests of the repository, read once. */
final class Samples {
    static final Path REPOSITORY = Path.of(System.getProperty("plimsoll.repository", "."));
    static final Path POLICIES = REPOSITORY.resolve("policies");

    private static final Map<String, Sample> KNOWN = new ConcurrentHashMap<>();

    private Samples() {}

    /** A policy, compiled, and how it is asked. */
    record Sample(CheckedPolicy model, PolicyEvaluator engine, PolicyEvaluator reference) {
        static Sample of(CheckedPolicy model) {
            return new Sample(model, DroolsEvaluator.of(model), new Evaluator(model, new TreeExpressions(model)));
        }

        DataSchema schema() {
            return DataSchema.of(model);
        }
    }

    /** A bundled policy by its path. */
    static Sample policy(String path) {
        return KNOWN.computeIfAbsent(
                path,
                unknown -> Sample.of(PolicyCompiler.compile(source(unknown), files())
                        .orThrow()
                        .model()));
    }

    static ConfinedFiles files() {
        try {
            return ConfinedFiles.under(POLICIES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file below {@code policies}, named as policies name it. */
    static Source source(String path) {
        return Source.of(path, text(POLICIES.resolve(path)));
    }

    static String text(Path file) {
        return ((Reading.Found) DataFiles.read(file)).source().text();
    }

    static AccountFile account(String name, DataSchema schema) {
        return Inputs.account(source("examples/accounts/" + name + ".yaml"), schema)
                .orThrow()
                .value();
    }
}
