package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** {@code plimsoll mutate}: which changes of a policy do features not notice? Only {@link Mutations} loads what that takes. */
final class MutateCommand extends Verb {
    private static final int MOST_THREADS = 64;
    private static final int MOST_SAMPLE = 1_000_000;

    private final Flag<List<Path>> paths;
    private final Flag<Path> policy;
    private final Flag<List<String>> only;
    private final Flag<Integer> sample;
    private final Flag<Integer> seed;
    private final Flag<Integer> threads;
    private final Flag<Integer> threshold;
    private final Flag<Format> format;
    private final Flag<Path> root;

    MutateCommand(Console console) {
        super(console, "mutate", "Change a policy one place at a time: which changes do the features not notice?");
        Flags flags = flags();
        paths = flags.optionalPaths(
                "PATH", "Feature files, or folders with *.feature files; FILE:LINE is the scenario on that line.");
        policy = flags.option("--policy", Path.class, "PATH", "The policy.");
        only = flags.repeated(
                "--only",
                "NAME",
                "Only changes of this kind (`comparison`), or of this rule; may be given several times.");
        sample = flags.option(
                "--sample", Integer.class, "N", "Try so many of the changes, drawn at random, instead of all.");
        seed = flags.number("--seed", 0, "N", "What the drawing of --sample begins with" + Flags.DEFAULT);
        threads = flags.number("--threads", 2, "N", "Try so many changes at once" + Flags.DEFAULT);
        threshold = flags.option(
                "--threshold",
                Integer.class,
                "N",
                "End with exit code 1 if fewer than so many percent of the changes are noticed.");
        format = flags.choice("--format", Format.text, "FORMAT", Flags.CHOICES + Flags.DEFAULT);
        root = RootOption.of(flags);
    }

    /** Output formats, named as they are written. */
    enum Format {
        text,
        json,
        html
    }

    @Override
    ExitCode run() {
        Path judge = policy.given().orElseThrow(() -> usage("missing `--policy`"));
        List<Path> wanted = paths.given().orElse(List.of());
        if (wanted.isEmpty()) {
            throw usage("missing PATH");
        }
        within("--threads", threads.given(), 1, MOST_THREADS);
        within("--threshold", threshold.given(), 0, 100);
        within("--sample", sample.given(), 1, MOST_SAMPLE);
        LoadedPolicy loaded = LoadedPolicy.of(judge, root.given(), console(), format.get() == Format.json);
        return new Mutations(console(), loaded, format.get(), threads.get())
                .run(FeaturePaths.of(wanted, console()), names(), sample.given(), seed.get(), threshold.given());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String words : only.given().orElse(List.of())) {
            for (String word : words.split(",", -1)) {
                names.add(word.strip());
            }
        }
        return names;
    }

    private static void within(String name, Optional<Integer> value, int least, int most) {
        if (value.isPresent() && (value.get() < least || value.get() > most)) {
            throw new UserFault(ExitCode.USAGE, "`" + name + "` must be " + least + " to " + most);
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec().commandLine(), message);
    }
}
