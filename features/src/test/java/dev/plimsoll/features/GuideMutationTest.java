package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.features.mutation.Change;
import dev.plimsoll.features.mutation.Draw;
import dev.plimsoll.features.mutation.Mutant;
import dev.plimsoll.features.mutation.Mutation;
import dev.plimsoll.features.mutation.MutationJson;
import dev.plimsoll.features.mutation.MutationPage;
import dev.plimsoll.features.mutation.MutationReport;
import dev.plimsoll.features.mutation.MutationText;
import dev.plimsoll.features.mutation.PolicyText;
import dev.plimsoll.features.run.Scenario;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Files.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which changes of the guides' policy the guides' features notice. */
class GuideMutationTest {
    private static final Path FILE = Policies.REPOSITORY.resolve("policies/guide/guide.margin");
    private static final List<Scenario> SCENARIOS = FeatureFiles.all().scenarios().stream()
            .filter(scenario -> scenario.feature().source().name().startsWith("features/guides/"))
            .toList();

    /** The survivors and the reasons for them are in {@code features/survivors.txt}. */
    @Test
    void nearly_all_are_noticed_and_the_rest_has_a_reason() throws IOException {
        Mutation mutation = mutation(SCENARIOS);
        MutationReport report = mutation.run(mutation.changes(), 2, (done, all) -> {});
        assertThat(report.score())
                .withFailMessage(() -> MutationText.of(report, name -> name, false))
                .isGreaterThanOrEqualTo(new BigDecimal("0.90"));
        assertThat(report.survivors())
                .extracting(change -> change.rule() + " | " + change.change())
                .containsExactlyInAnyOrderElementsOf(reasons());
    }

    private static List<String> reasons() throws IOException {
        return Files.readAllLines(Policies.REPOSITORY.resolve("features/survivors.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .peek(line -> assertThat(line.split(" \\| ")).hasSize(3))
                .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                .toList();
    }

    @Test
    void one_scenario_notices_less_than_half() throws IOException {
        Mutation mutation = mutation(SCENARIOS.subList(0, 1));
        MutationReport report = mutation.run(mutation.changes(), 2, (done, all) -> {});
        assertThat(report.score()).isLessThan(new BigDecimal("0.50"));
    }

    @Test
    void the_number_of_threads_changes_nothing() throws IOException {
        Mutation mutation = mutation(SCENARIOS);
        List<Change> some = Draw.of(mutation.changes(), Optional.of(30), 5);
        MutationReport one = mutation.run(some, 1, (done, all) -> {});
        MutationReport three = mutation.run(some, 3, (done, all) -> {});
        assertThat(three.mutants())
                .extracting(Mutant::fate)
                .isEqualTo(one.mutants().stream().map(Mutant::fate).toList());
        assertThat(MutationJson.of(three, name -> name)).isEqualTo(MutationJson.of(one, name -> name));
        assertThat(MutationPage.of(three, name -> name)).isEqualTo(MutationPage.of(one, name -> name));
    }

    private static Mutation mutation(List<Scenario> scenarios) throws IOException {
        ConfinedFiles files = ConfinedFiles.under(ConfinedFiles.rootOf(FILE));
        PolicyText text = new PolicyText(((Reading.Found) files.read(FILE)).source(), files);
        CompiledPolicy policy = text.compile().orThrow();
        return new Mutation(text, policy, scenarios, DroolsEvaluator::of);
    }
}
