package dev.plimsoll.cli;

/** {@code plimsoll spec steps}: the list of steps. */
final class SpecStepsCommand extends Verb {
    private final Flag<Format> format;

    SpecStepsCommand(Console console) {
        super(console, "steps", "List the steps that features may use.");
        format = flags().choice("--format", Format.text, "FORMAT", Flags.CHOICES + Flags.DEFAULT);
    }

    /** Output formats, named as they are written. */
    enum Format {
        text,
        json,
        markdown
    }

    @Override
    ExitCode run() {
        console().print(Specs.steps(format.get()));
        return ExitCode.YES;
    }
}
