package dev.plimsoll.io;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with one file, as found. After so many that nobody reads them all, further ones are not kept. */
final class Problems {
    private static final int MOST = 1000;

    private final List<Diagnostic> found = new ArrayList<>();

    void add(Diagnostic diagnostic) {
        if (found.size() < MOST) {
            found.add(diagnostic);
        }
    }

    /** A problem with the value at a path; the path of the whole file is empty. */
    void add(DiagnosticCode code, Span span, String path, String message, Optional<String> help) {
        Diagnostic diagnostic = Diagnostic.of(code, span, message);
        diagnostic = path.isEmpty() ? diagnostic : diagnostic.withPath(path);
        add(help.isPresent() ? diagnostic.withHelp(help.get()) : diagnostic);
    }

    void add(DiagnosticCode code, Span span, String path, String message, String help) {
        add(code, span, path, message, Optional.of(help));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The value, if there is one and nothing is wrong; else what is wrong, by place. */
    <T> Outcome<T> outcome(Optional<T> value) {
        if (found.isEmpty()) {
            return Outcome.of(value.orElseThrow());
        }
        return Outcome.failed(found.stream().sorted(Diagnostic.BY_PLACE).toList());
    }
}
