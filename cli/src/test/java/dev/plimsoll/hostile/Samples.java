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
import dev.plimsoll.source.Files;
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
    private static final Map<Path, String> TEXTS = new ConcurrentHashMap<>();
    private static final Files FILES = new Remembered(confined());

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

    /** The files of the bundled policies; what was found once is not looked for again. */
    static Files files() {
        return FILES;
    }

    private record Remembered(Files files, Map<String, Reading> found) implements Files {
        Remembered(Files files) {
            this(files, new ConcurrentHashMap<>());
        }

        @Override
        public Reading read(String from, String path) {
            String key = from + "\0" + path;
            Reading known = found.get(key);
            if (known != null) {
                return known;
            }
            Reading reading = files.read(from, path);
            if (reading instanceof Reading.Found) {
                found.put(key, reading);
            }
            return reading;
        }
    }

    private static ConfinedFiles confined() {
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
        return TEXTS.computeIfAbsent(
                file,
                unread ->
                        ((Files.Reading.Found) DataFiles.read(unread)).source().text());
    }

    static AccountFile account(String name, DataSchema schema) {
        return Inputs.account(source("examples/accounts/" + name + ".yaml"), schema)
                .orThrow()
                .value();
    }
}
