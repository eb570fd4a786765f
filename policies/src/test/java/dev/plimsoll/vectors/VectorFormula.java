package dev.plimsoll.vectors;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.io.Json;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder {@code vectors/FORMULA}: the policy that states a venue's convention, {@code policy.margin}, with its tables,
 * and the cases that it must answer.
 */
record VectorFormula(String name, Path folder, List<VectorTable> tables) {
    static final Path FOLDER = Path.of("src/test/resources/vectors");
    private static final Options EXPLAINED = new Options(Optional.empty(), true);

    /** All formulas, by name. */
    static List<VectorFormula> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            List<VectorFormula> formulas = new ArrayList<>();
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                formulas.add(read(folder));
            }
            return formulas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VectorFormula read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<VectorTable> tables = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".csv")) {
                    tables.add(VectorTable.read(file));
                }
            }
            return new VectorFormula(folder.getFileName().toString(), folder, tables);
        }
    }

    List<VectorCase> cases() {
        return tables.stream().flatMap(table -> table.cases().stream()).toList();
    }

    /** The policy, through both evaluators. */
    Engines engines() {
        try {
            ConfinedFiles files = ConfinedFiles.under(folder);
            Source source = Source.of("policy.margin", Files.readString(folder.resolve("policy.margin")));
            CheckedPolicy policy =
                    PolicyCompiler.compile(source, files).orThrow().model();
            return new Engines(policy, DroolsEvaluator.of(policy), new Evaluator(policy, new TreeExpressions(policy)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the compiler says of the policy, beside errors. */
    List<String> warnings() {
        try {
            Source source = Source.of("policy.margin", Files.readString(folder.resolve("policy.margin")));
            return PolicyCompiler.compile(source, ConfinedFiles.under(folder)).diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.WARNING)
                    .map(diagnostic -> diagnostic.code().code() + " " + diagnostic.message())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A policy that is asked twice: through Drools, and through the reference interpreter. */
    record Engines(CheckedPolicy policy, PolicyEvaluator drools, PolicyEvaluator reference) {
        String drools(VectorTable table, VectorCase row) {
            return print(drools, table, row);
        }

        String reference(VectorTable table, VectorCase row) {
            return print(reference, table, row);
        }

        private String print(PolicyEvaluator evaluator, VectorTable table, VectorCase row) {
            DataSchema schema = DataSchema.of(policy);
            AccountFile file = Inputs.account(text("account", table.account(), row), schema)
                    .orThrow()
                    .value();
            return table.request()
                    .map(request -> Json.decision(evaluator.decide(
                            file.account(),
                            Inputs.request(text("request", request, row), schema)
                                    .orThrow()
                                    .value(),
                            file.market().orElseThrow(),
                            EXPLAINED)))
                    .orElseGet(() -> Json.assessment(
                            evaluator.assess(file.account(), file.market().orElseThrow(), EXPLAINED)));
        }

        private static Source text(String kind, String template, VectorCase row) {
            return Source.of(row.id() + "." + kind + ".yaml", Template.fill(template, row.cells()));
        }
    }
}
