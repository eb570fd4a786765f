package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.features.coverage.CoverageReport;
import dev.plimsoll.features.coverage.CoverageText;
import dev.plimsoll.features.coverage.Watched;
import dev.plimsoll.features.report.PrettyReport;
import dev.plimsoll.features.report.SpecReport;
import dev.plimsoll.features.report.StepList;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.Job;
import dev.plimsoll.features.run.SpecRun;
import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages about specs say is so. {@code -Dgolden=record} writes the list of steps. */
class SpecsPageTest {
    private static final Path DOCS = Policies.REPOSITORY.resolve("docs");

    @Test
    void the_page_of_steps_is_the_list() throws IOException {
        Path page = DOCS.resolve("steps.md");
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(page, StepList.markdown());
        }
        assertThat(Files.readString(page)).isEqualTo(StepList.markdown());
    }

    @Test
    void the_first_spec_passes_as_it_is_printed(@TempDir Path folder) throws IOException {
        String page = Files.readString(DOCS.resolve("specs.md"));
        CheckedPolicy policy = policy(folder, fences(page, "margin").get(0));
        String feature = fences(page, "gherkin").get(0);
        assertThat(run(policy, feature)).isEqualTo(fences(page, "").get(1));
    }

    @Test
    void the_failure_is_the_one_that_is_printed(@TempDir Path folder) throws IOException {
        String page = Files.readString(DOCS.resolve("specs.md"));
        CheckedPolicy policy = policy(folder, fences(page, "margin").get(0));
        String feature = fences(page, "gherkin").get(0).replace("in cross with 6x", "in cross with 5x");
        assertThat(run(policy, feature)).startsWith(fences(page, "").get(2));
    }

    @Test
    void the_coverage_is_the_one_that_is_printed(@TempDir Path folder) throws IOException {
        CoverageReport report = covered(folder, "harbour", 0);
        assertThat(report.isReached()).isFalse();
    }

    @Test
    void another_platform_is_reached_as_a_whole(@TempDir Path folder) throws IOException {
        CoverageReport report = covered(folder, "pharos", 1);
        assertThat(report.isReached()).isTrue();
    }

    /** The policy and the feature of that number on the page; what is told of them is printed on it. */
    private static CoverageReport covered(Path folder, String name, int number) throws IOException {
        String page = Files.readString(DOCS.resolve("specs.md"));
        String text = fences(page, "margin").get(number);
        Watched watched =
                new Watched(PolicyCompiler.compile(Source.of(name + ".margin", text), ConfinedFiles.under(folder))
                        .orThrow());
        FeatureSet features = FeatureSet.read(
                List.of(Source.of(name + ".feature", features(page).get(number))));
        assertThat(features.diagnostics()).isEmpty();
        SpecReport run = run(features, new PolicyUnderTest(watched.coverage().policy(), watched.evaluator()));
        CoverageReport report = new CoverageReport(
                run,
                List.of(new CoverageReport.Reached(name + ".margin", watched.coverage(), unchanged -> unchanged)),
                Optional.of(100));
        assertThat(fences(page, "")).contains(PrettyReport.of(run, false) + CoverageText.of(report));
        return report;
    }

    /** Whole features, not pieces of them. */
    private static List<String> features(String page) {
        return fences(page, "gherkin").stream()
                .filter(text -> text.startsWith("Feature:"))
                .toList();
    }

    private static CheckedPolicy policy(Path folder, String text) throws IOException {
        Path file = folder.resolve("harbour.margin");
        Files.writeString(file, text);
        return PolicyCompiler.compile(Source.of("harbour.margin", text), ConfinedFiles.under(folder))
                .orThrow()
                .model();
    }

    private static String run(CheckedPolicy policy, String feature) {
        FeatureSet features = FeatureSet.read(List.of(Source.of("harbour.feature", feature)));
        return PrettyReport.of(run(features, new PolicyUnderTest(policy, DroolsEvaluator.of(policy))), false);
    }

    private static SpecReport run(FeatureSet features, PolicyUnderTest judge) {
        List<Job> jobs = features.scenarios().stream()
                .map(scenario -> new Job(scenario, judge))
                .toList();
        return new SpecReport(features, SpecRun.run(jobs, 2), "test");
    }

    private static List<String> fences(String page, String language) {
        Matcher fence = Pattern.compile("(?ms)^```([a-z]*)\n(.*?)^```$").matcher(page);
        List<String> found = new ArrayList<>();
        while (fence.find()) {
            if (fence.group(1).equals(language)) {
                found.add(fence.group(2));
            }
        }
        return found;
    }
}
