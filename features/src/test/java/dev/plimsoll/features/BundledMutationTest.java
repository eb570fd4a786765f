package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.features.mutation.Change;
import dev.plimsoll.features.mutation.Draw;
import dev.plimsoll.features.mutation.Mutant;
import dev.plimsoll.features.mutation.Mutation;
import dev.plimsoll.features.mutation.MutationJson;
import dev.plimsoll.features.mutation.MutationPage;
import dev.plimsoll.features.mutation.MutationReport;
import dev.plimsoll.features.mutation.MutationText;
import dev.plimsoll.features.mutation.Operator;
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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Which changes of bundled policies their features notice. */
class BundledMutationTest {
    private static final String GUIDE = "guide/guide";
    private static final List<Scenario> SCENARIOS = scenarios("guides");

    /** The survivors and the reasons for them are in {@code features/survivors.txt}. */
    @Test
    void nearly_all_are_noticed_and_the_rest_has_a_reason() throws IOException {
        Mutation mutation = mutation(GUIDE, SCENARIOS);
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
        Mutation mutation = mutation(GUIDE, SCENARIOS.subList(0, 1));
        MutationReport report = mutation.run(mutation.changes(), 2, (done, all) -> {});
        assertThat(report.score()).isLessThan(new BigDecimal("0.50"));
    }

    @Test
    void the_number_of_threads_changes_nothing() throws IOException {
        Mutation mutation = mutation(GUIDE, SCENARIOS);
        List<Change> some = Draw.of(mutation.changes(), Optional.of(30), 5);
        MutationReport one = mutation.run(some, 1, (done, all) -> {});
        MutationReport three = mutation.run(some, 3, (done, all) -> {});
        assertThat(three.mutants())
                .extracting(Mutant::fate)
                .isEqualTo(one.mutants().stream().map(Mutant::fate).toList());
        assertThat(MutationJson.of(three, name -> name)).isEqualTo(MutationJson.of(one, name -> name));
        assertThat(MutationPage.of(three, name -> name)).isEqualTo(MutationPage.of(one, name -> name));
    }

    /** The table of scores in {@code docs/specs.md}. Takes a minute: only where {@code -Dplimsoll.mutation=all} asks for it. */
    @Test
    @EnabledIfSystemProperty(named = "plimsoll.mutation", matches = "all")
    void the_scores_are_those_of_the_page() throws IOException {
        String page = Files.readString(Policies.REPOSITORY.resolve("docs/specs.md"));
        List<MatchResult> rows = Pattern.compile("\\| `(.+)` \\| `(.+)` \\| ([01].\\d\\d) \\| ([01].\\d\\d) \\|")
                .matcher(page)
                .results()
                .toList();
        assertThat(rows).hasSize(3);
        for (MatchResult row : rows) {
            Mutation mutation = mutation(row.group(1), scenarios(row.group(2)));
            MutationReport report = mutation.run(mutation.changes(), 2, (done, all) -> {});
            MutationReport withoutTables = new MutationReport(
                    report.policy(),
                    report.scenarios(),
                    report.mutants().stream()
                            .filter(mutant -> mutant.change().operator() != Operator.BRACKET)
                            .toList());
            assertThat(report.score()).as(row.group(1)).isEqualTo(new BigDecimal(row.group(3)));
            assertThat(withoutTables.score()).as(row.group(1)).isEqualTo(new BigDecimal(row.group(4)));
        }
    }

    private static List<Scenario> scenarios(String folder) {
        return FeatureFiles.all().scenarios().stream()
                .filter(scenario -> scenario.feature().source().name().startsWith("features/" + folder + "/"))
                .toList();
    }

    private static Mutation mutation(String policy, List<Scenario> scenarios) throws IOException {
        Path file = Policies.REPOSITORY.resolve("policies/" + policy + ".margin");
        ConfinedFiles files = ConfinedFiles.under(ConfinedFiles.rootOf(file));
        PolicyText text = new PolicyText(((Reading.Found) files.read(file)).source(), files);
        return new Mutation(text, text.compile().orThrow(), scenarios, DroolsEvaluator::of);
    }
}
