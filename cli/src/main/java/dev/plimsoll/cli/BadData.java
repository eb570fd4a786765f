package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/** A data file that cannot be used, and why. */
final class BadData extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> problems;

    BadData(List<Diagnostic> problems) {
        super(
                problems.size() == 1 ? "1 error in the data" : problems.size() + " errors in the data",
                null,
                false,
                false);
        this.problems = List.copyOf(problems);
    }

    List<Diagnostic> problems() {
        return problems;
    }
}
