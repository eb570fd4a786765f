package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** A command. Its constructor says what it takes; {@link #run} does it once that is read. */
abstract class Verb implements Callable<Integer> {
    private final Console console;
    private final CommandSpec spec;
    private final Flag<Console.Colour> colour;

    /** @param about what it is for, in one sentence of its help */
    Verb(Console console, String name, String about) {
        this.console = console;
        this.spec = CommandSpec.wrapWithoutInspection(this);
        spec.name(name).usageMessage().description(about);
        flags().help("Show this help and exit.");
        this.colour =
                flags().choice("--color", Console.Colour.auto, "WHEN", "Colours: " + Flags.CHOICES + Flags.DEFAULT);
    }

    /** Where it says what it takes. */
    final Flags flags() {
        return new Flags(spec);
    }

    final CommandSpec spec() {
        return spec;
    }

    final Console console() {
        return console;
    }

    @Override
    public final Integer call() {
        console.colour(colour.get());
        return run().number();
    }

    abstract ExitCode run();
}
