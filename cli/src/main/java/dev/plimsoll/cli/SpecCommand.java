package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** {@code plimsoll spec}: runs features. Only {@link Specs} loads what that takes. */
final class SpecCommand extends Verb {
    private static final int MOST_THREADS = 64;
    private static final int ALL = 100;

    private final Flag<List<Path>> paths;
    private final Flag<Path> policy;
    private final Flag<String> tags;
    private final Flag<String> name;
    private final Flag<Integer> threads;
    private final Flag<Format> format;
    private final Flag<Path> root;
    private final Flag<Boolean> coverage;
    private final Flag<Integer> threshold;
    private final Flag<Path> suggest;

    SpecCommand(Console console) {
        super(console, "spec", "Run features: what a policy must answer, written in Gherkin.");
        Flags flags = flags();
        paths = flags.optionalPaths(
                "PATH", "Feature files, or folders with *.feature files; FILE:LINE is the scenario on that line.");
        policy = flags.option(
                "--policy",
                Path.class,
                "PATH",
                "The policy, or a folder of policies: then the folder of a feature names its policy, as"
                        + " venues/okx/perpetual/a.feature names okx/perpetual.margin.");
        tags = flags.option("--tags", String.class, "EXPRESSION", "Only scenarios with these tags: `@a and not @b`.");
        name = flags.option("--name", String.class, "REGEX", "Only scenarios in whose name this is found.");
        threads = flags.number("--threads", 2, "N", "Run so many scenarios at once" + Flags.DEFAULT);
        coverage = flags.toggle(
                "--coverage",
                "Tell which rules, sides of comparisons and rows of tables the features reach; with --format pretty,"
                        + " json or html.");
        threshold = flags.option(
                "--threshold",
                Integer.class,
                "PERCENT",
                "With --coverage: answer no where fewer of the rules, or of the sides, of a policy are reached.");
        suggest = flags.option(
                "--suggest",
                Path.class,
                "DIR",
                "Write scenarios for what the features do not reach: just below, at and just above each boundary.");
        format = flags.choice("--format", Format.pretty, "FORMAT", Flags.CHOICES + Flags.DEFAULT);
        root = RootOption.of(flags);
        spec().addSubcommand("steps", new CommandLine(new SpecStepsCommand(console).spec()));
    }

    /** Output formats, named as they are written. */
    enum Format {
        pretty,
        json,
        junit,
        html,
        messages
    }

    @Override
    ExitCode run() {
        Path judge = policy.given().orElseThrow(() -> usage("missing `--policy`"));
        List<Path> wanted = paths.given().orElse(List.of());
        if (wanted.isEmpty()) {
            throw usage("missing PATH");
        }
        if (threads.get() < 1 || threads.get() > MOST_THREADS) {
            throw new UserFault(ExitCode.USAGE, "`--threads` must be 1 to " + MOST_THREADS);
        }
        checkCoverage();
        SpecPolicies policies = new SpecPolicies(judge, root.given(), console(), format.get() == Format.json);
        Specs specs = new Specs(console(), policies, format.get(), threads.get());
        if (coverage.get()) {
            specs.watch(threshold.given());
        }
        suggest.given().ifPresent(specs::suggest);
        return specs.run(FeaturePaths.of(wanted, console()), given(tags), given(name));
    }

    private void checkCoverage() {
        if (threshold.given().isPresent() && !coverage.get()) {
            throw usage("`--threshold` needs `--coverage`");
        }
        if (threshold.given().filter(percent -> percent < 0 || percent > ALL).isPresent()) {
            throw new UserFault(ExitCode.USAGE, "`--threshold` must be 0 to " + ALL);
        }
        boolean combines = format.get() != Format.junit && format.get() != Format.messages;
        if (coverage.get() && !combines) {
            throw usage("`--coverage` goes with `--format pretty`, `json` or `html`, not `" + format.get() + "`");
        }
    }

    private static Optional<String> given(Flag<String> flag) {
        return flag.given().filter(text -> !text.isBlank());
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec().commandLine(), message);
    }
}
