package dev.plimsoll.cli;

import java.util.Locale;

/** {@code plimsoll explain CODE}: the page of a diagnostic. */
final class ExplainCommand extends Verb {
    private final Flag<String> code;

    ExplainCommand(Console console) {
        super(console, "explain", "Print the page of a diagnostic code.");
        code = flags().parameter(String.class, "CODE", "A diagnostic code: PLM2103, or 2103.");
    }

    @Override
    ExitCode run() {
        String name = code.get().toUpperCase(Locale.ROOT);
        name = name.startsWith("PLM") ? name : "PLM" + name;
        if (!name.matches("PLM[0-9]{4}")) {
            throw new UserFault(
                    ExitCode.USAGE, "`" + code.get() + "` is not a diagnostic code: write one like PLM2103");
        }
        console().print(page(name));
        return ExitCode.YES;
    }

    private static String page(String name) {
        return Pages.of(name).orElseThrow(() -> new UserFault(ExitCode.USAGE, "there is no diagnostic " + name));
    }
}
