package dev.plimsoll.checker.table;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.source.Span;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Reports, and remembers whether there was an error. */
final class Problems {
    private final Consumer<Diagnostic> sink;
    private int errors;

    Problems(Consumer<Diagnostic> sink) {
        this.sink = sink;
    }

    void report(Diagnostic diagnostic) {
        if (diagnostic.isError()) {
            errors++;
        }
        sink.accept(diagnostic);
    }

    void report(DiagnosticCode code, Span span, String message) {
        report(Diagnostic.of(code, span, message));
    }

    void report(DiagnosticCode code, Span span, String message, String help) {
        report(Diagnostic.of(code, span, message).withHelp(help));
    }

    /** A word that is none of those that may stand there. */
    void unknown(DiagnosticCode code, Span span, String message, String written, Collection<String> known) {
        Diagnostic diagnostic = Diagnostic.of(code, span, message);
        Optional<String> nearest = Suggestions.closest(written, known);
        if (nearest.isPresent()) {
            report(diagnostic.withHelp("did you mean `" + nearest.get() + "`?"));
        } else {
            report(known.isEmpty() ? diagnostic : diagnostic.withHelp("write " + Words.oneOf(known)));
        }
    }

    int errors() {
        return errors;
    }
}
