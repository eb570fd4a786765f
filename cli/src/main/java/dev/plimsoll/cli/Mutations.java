package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.features.mutation.Change;
import dev.plimsoll.features.mutation.Draw;
import dev.plimsoll.features.mutation.Mutation;
import dev.plimsoll.features.mutation.MutationJson;
import dev.plimsoll.features.mutation.MutationPage;
import dev.plimsoll.features.mutation.MutationReport;
import dev.plimsoll.features.mutation.MutationText;
import dev.plimsoll.features.mutation.PolicyText;
import dev.plimsoll.features.report.PrettyReport;
import dev.plimsoll.features.report.SpecReport;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.Job;
import dev.plimsoll.features.run.SpecRun;
import dev.plimsoll.features.steps.PolicyUnderTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The only class of the command that loads what changing policies takes. */
final class Mutations {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Console console;
    private final LoadedPolicy policy;
    private final MutateCommand.Format format;
    private final int threads;

    Mutations(Console console, LoadedPolicy policy, MutateCommand.Format format, int threads) {
        this.console = console;
        this.policy = policy;
        this.format = format;
        this.threads = threads;
    }

    ExitCode run(
            FeaturePaths paths, List<String> only, Optional<Integer> sample, int seed, Optional<Integer> threshold) {
        FeatureSet features = Specs.features(paths, Optional.empty(), Optional.empty());
        requireGreen(features);
        PolicyText text =
                new PolicyText(policy.source().source(), policy.source().files());
        Mutation mutation = new Mutation(text, policy.policy(), features.scenarios(), Engines::evaluator);
        List<Change> changes = mutation.changes();
        requireKnown(only, changes);
        List<Change> meant = Draw.of(Draw.only(changes, only), sample, seed);
        Bar bar = new Bar(console);
        MutationReport report = mutation.run(meant, threads, bar::show);
        bar.clear();
        if (!report.hasScore()) {
            throw new UserFault(
                    ExitCode.NO, "nothing was tested: no change of the policy compiles and says another thing");
        }
        UnaryOperator<String> names = policy.source()::shown;
        console.print(
                switch (format) {
                    case text -> MutationText.of(report, names, console.colours());
                    case json -> MutationJson.of(report, names);
                    case html -> MutationPage.of(report, names);
                });
        if (threshold.isPresent()
                && report.score().multiply(PERCENT).compareTo(BigDecimal.valueOf(threshold.get())) < 0) {
            console.error(
                    "fewer than " + threshold.get() + "% of the changes are noticed: " + MutationText.summary(report));
            return ExitCode.NO;
        }
        return ExitCode.YES;
    }

    /** A change can only be noticed by what passes without it. */
    private void requireGreen(FeatureSet features) {
        if (!features.diagnostics().isEmpty()) {
            console.note(DiagnosticRenderer.text(console.colours()).render(features.diagnostics()));
            throw new UserFault(ExitCode.NO, "nothing was changed: something is wrong with the features");
        }
        PolicyUnderTest judge = new PolicyUnderTest(
                policy.model(), new PlacedEvaluator(Engines.evaluator(policy.model()), policy.placed()));
        List<Job> jobs = features.scenarios().stream()
                .map(scenario -> new Job(scenario, judge))
                .toList();
        SpecReport report = new SpecReport(features, SpecRun.run(jobs, threads), VersionCommand.version());
        if (!report.isClean()) {
            console.note(PrettyReport.of(report, console.colours()));
            throw new UserFault(ExitCode.NO, "nothing was changed: the features do not pass with the policy as it is");
        }
    }

    private static void requireKnown(List<String> only, List<Change> changes) {
        List<String> known = Draw.names(changes);
        for (String name : only) {
            if (!known.contains(name)) {
                throw new UserFault(
                        ExitCode.USAGE,
                        "`" + name + "` is no kind of change, and no rule with changes"
                                + Suggestions.help(name, known)
                                        .map(help -> "; " + help)
                                        .orElse(""));
            }
        }
    }
}
