package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** {@code plimsoll spec}: runs features. Only {@link Specs} loads what that takes. */
final class SpecCommand extends Verb {
    private static final int MOST_THREADS = 64;

    private final Flag<List<Path>> paths;
    private final Flag<Path> policy;
    private final Flag<String> tags;
    private final Flag<String> name;
    private final Flag<Integer> threads;
    private final Flag<Format> format;
    private final Flag<Path> root;

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
        SpecPolicies policies = new SpecPolicies(judge, root.given(), console(), format.get() == Format.json);
        return new Specs(console(), policies, format.get(), threads.get())
                .run(FeaturePaths.of(wanted, console()), given(tags), given(name));
    }

    private static Optional<String> given(Flag<String> flag) {
        return flag.given().filter(text -> !text.isBlank());
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec().commandLine(), message);
    }
}
