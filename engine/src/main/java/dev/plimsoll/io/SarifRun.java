package dev.plimsoll.io;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a SARIF log is about.
 *
 * @param version of the command
 * @param pages the page of a code, as {@code PLM2103}
 * @param diagnostics those that are in the log
 * @param omitted how many more there are
 */
public record SarifRun(
        String version, Function<String, Optional<String>> pages, List<Diagnostic> diagnostics, int omitted) {
    public SarifRun {
        diagnostics = List.copyOf(diagnostics);
    }
}
