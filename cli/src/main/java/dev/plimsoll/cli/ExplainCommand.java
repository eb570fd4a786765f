package dev.plimsoll.cli;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plimsoll explain CODE}: the page of a diagnostic. */
@Command(name = "explain", description = "Print the page of a diagnostic code.")
final class ExplainCommand extends Verb {
    @Parameters(paramLabel = "CODE", description = "A diagnostic code: PLM2103, or 2103.")
    @SuppressWarnings("NullAway.Init")
    private String code;

    @Override
    ExitCode run() {
        String name = code.toUpperCase(Locale.ROOT);
        name = name.startsWith("PLM") ? name : "PLM" + name;
        if (!name.matches("PLM[0-9]{4}")) {
            throw new UserFault(ExitCode.USAGE, "`" + code + "` is not a diagnostic code: write one like PLM2103");
        }
        console().print(page(name));
        return ExitCode.YES;
    }

    private static String page(String name) {
        return Pages.of(name).orElseThrow(() -> new UserFault(ExitCode.USAGE, "there is no diagnostic " + name));
    }
}
