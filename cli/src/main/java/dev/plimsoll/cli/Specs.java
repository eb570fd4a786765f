package dev.plimsoll.cli;

import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.features.coverage.CoverageJson;
import dev.plimsoll.features.coverage.CoveragePage;
import dev.plimsoll.features.coverage.CoverageReport;
import dev.plimsoll.features.coverage.CoverageText;
import dev.plimsoll.features.coverage.Watched;
import dev.plimsoll.features.report.JsonReport;
import dev.plimsoll.features.report.PrettyReport;
import dev.plimsoll.features.report.SpecReport;
import dev.plimsoll.features.report.StepList;
import dev.plimsoll.features.report.ToolReports;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.Job;
import dev.plimsoll.features.run.Scenario;
import dev.plimsoll.features.run.Selection;
import dev.plimsoll.features.run.SpecRun;
import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.features.text.FeatureText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The only class of the command that loads what features take: commands that run none never touch it. */
final class Specs {
    private final Console console;
    private final SpecPolicies policies;
    private final SpecCommand.Format format;
    private final int threads;
    private final Map<LoadedPolicy, PolicyUnderTest> judges = new IdentityHashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private Optional<Integer> threshold = Optional.empty();
    private boolean watches;
    private boolean tells;
    private Optional<Path> suggestions = Optional.empty();

    /** A policy that is watched. */
    private record Seen(LoadedPolicy policy, Watched watched) {}

    Specs(Console console, SpecPolicies policies, SpecCommand.Format format, int threads) {
        this.console = console;
        this.policies = policies;
        this.format = format;
        this.threads = threads;
    }

    static String steps(SpecStepsCommand.Format format) {
        return switch (format) {
            case text -> StepList.text();
            case json -> StepList.json();
            case markdown -> StepList.markdown();
        };
    }

    /** From now on tells how far features reach. */
    void watch(Optional<Integer> percent) {
        watches = true;
        tells = true;
        threshold = percent;
    }

    /** Once the features have passed writes scenarios for what they do not reach. */
    void suggest(Path folder) {
        watches = true;
        suggestions = Optional.of(folder);
    }

    ExitCode run(FeaturePaths paths, Optional<String> tags, Optional<String> name) {
        FeatureSet features = features(paths, tags, name);
        List<Job> jobs = new ArrayList<>();
        paths.sources().forEach(source -> policies.of(source.name()));
        suggestions.ifPresent(folder -> paths.sources()
                .forEach(source ->
                        new SuggestedFiles(console, folder).requireFree(policies.name(policies.of(source.name())))));
        for (Scenario scenario : features.scenarios()) {
            jobs.add(new Job(scenario, judge(scenario.feature().source().name())));
        }
        SpecReport report = new SpecReport(features, SpecRun.run(jobs, threads), VersionCommand.version());
        ExitCode exit = tells ? covered(report) : reported(report);
        suggestions.ifPresent(folder -> suggest(folder, report));
        return exit;
    }

    private void suggest(Path folder, SpecReport report) {
        if (!report.isClean()) {
            console.error("nothing is suggested while scenarios fail");
            return;
        }
        SuggestedFiles files = new SuggestedFiles(console, folder);
        files.write(seen.stream()
                .map(one -> new SuggestedFiles.Wanted(
                        policies.name(one.policy()), one.policy(), one.watched().coverage()))
                .toList());
    }

    private ExitCode reported(SpecReport report) {
        console.print(
                switch (format) {
                    case pretty -> PrettyReport.of(report, console.colours());
                    case json -> JsonReport.of(report);
                    case junit -> ToolReports.junit(report);
                    case html -> ToolReports.html(report);
                    case messages -> ToolReports.messages(report);
                });
        if (format != SpecCommand.Format.pretty && !report.isClean()) {
            console.error(report.summary());
        }
        return report.isClean() ? ExitCode.YES : ExitCode.NO;
    }

    /** What is meant; nothing ends the command: it would pass without testing anything. */
    static FeatureSet features(FeaturePaths paths, Optional<String> tags, Optional<String> name) {
        FeatureSet features = FeatureSet.read(paths.sources(), selection(paths, tags, name));
        lost(features, paths).ifPresent(place -> {
            throw new UserFault(ExitCode.NO, "no scenario is on line " + place);
        });
        if (features.scenarios().isEmpty() && features.diagnostics().isEmpty()) {
            throw new UserFault(ExitCode.NO, "nothing was tested: " + nothing(features, tags, name));
        }
        return features;
    }

    private PolicyUnderTest judge(String feature) {
        return judges.computeIfAbsent(policies.of(feature), loaded -> {
            PolicyEvaluator engine = watches ? watching(loaded) : Engines.evaluator(loaded.model());
            return new PolicyUnderTest(loaded.model(), new PlacedEvaluator(engine, loaded.placed()));
        });
    }

    private PolicyEvaluator watching(LoadedPolicy policy) {
        Seen one = new Seen(policy, new Watched(policy.policy()));
        seen.add(one);
        return one.watched().evaluator();
    }

    private ExitCode covered(SpecReport run) {
        CoverageReport report =
                new CoverageReport(run, seen.stream().map(Specs::reached).toList(), threshold);
        console.print(
                switch (format) {
                    case json -> CoverageJson.of(report);
                    case html -> CoveragePage.of(report);
                    default -> PrettyReport.of(run, console.colours()) + CoverageText.of(report);
                });
        if (format != SpecCommand.Format.pretty && !run.isClean()) {
            console.error(run.summary());
        }
        if (run.isClean() && !report.isReached()) {
            console.error(report.complaint());
        }
        return run.isClean() && report.isReached() ? ExitCode.YES : ExitCode.NO;
    }

    private static CoverageReport.Reached reached(Seen one) {
        LoadedSource source = one.policy().source();
        return new CoverageReport.Reached(
                source.shown(source.source().name()), one.watched().coverage(), source::shown);
    }

    private static Selection selection(FeaturePaths paths, Optional<String> tags, Optional<String> name) {
        try {
            return Selection.of(tags, name, paths.lines());
        } catch (Selection.Malformed e) {
            throw new UserFault(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static String nothing(FeatureSet features, Optional<String> tags, Optional<String> name) {
        if (tags.isPresent()) {
            return "no scenario is tagged `" + tags.get() + "`"
                    + Suggestions.help(tags.get(), features.tags())
                            .map(help -> "; " + help)
                            .orElse("");
        }
        if (name.isPresent()) {
            return "no scenario has `" + name.get() + "` in its name";
        }
        return "there is no scenario";
    }

    /** A line that was named and on which no scenario is. */
    private static Optional<String> lost(FeatureSet features, FeaturePaths paths) {
        for (FeatureText feature : features.features()) {
            for (int line : paths.lines().getOrDefault(feature.source().name(), Set.of())) {
                boolean isThere = feature.scenarios().stream()
                        .anyMatch(scenario -> scenario.lines().contains(line));
                if (!isThere && feature.document().isPresent()) {
                    return Optional.of(line + " of `" + feature.source().name() + "`");
                }
            }
        }
        return Optional.empty();
    }
}
