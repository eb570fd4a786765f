package dev.plimsoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands have. */
abstract class Verb implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    @SuppressWarnings("NullAway.Init")
    private Console console;

    final void open(Console given) {
        this.console = given;
    }

    final Console console() {
        return console;
    }

    @Override
    public final Integer call() {
        return run().number();
    }

    abstract ExitCode run();
}
