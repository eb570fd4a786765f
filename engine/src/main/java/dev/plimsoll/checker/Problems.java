package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found wrong. Of several reports of one code for one place the first counts: a named expression is looked at
 * wherever it is used.
 */
final class Problems {
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<Span> uses = new ArrayDeque<>();
    private final boolean silent;

    private Problems(boolean silent) {
        this.silent = silent;
    }

    Problems() {
        this(false);
    }

    /** For a first look at an expression that is resolved again. */
    static Problems silent() {
        return new Problems(true);
    }

    boolean isSilent() {
        return silent;
    }

    void report(Diagnostic diagnostic) {
        if (silent) {
            return;
        }
        Span span = diagnostic.span();
        String key = diagnostic.code().number() + " " + span.source().name() + " " + span.start() + " " + span.end();
        if (seen.add(key)) {
            found.add(uses.isEmpty() ? diagnostic : diagnostic.withRelated(uses.getLast(), "used here"));
        }
    }

    /** What is reported until {@link #leave} stands in a named expression that is used here. */
    void use(Span place) {
        uses.push(place);
    }

    void leave() {
        uses.pop();
    }

    void report(DiagnosticCode code, Span span, String message) {
        report(Diagnostic.of(code, span, message));
    }

    void report(DiagnosticCode code, Span span, String message, String help) {
        report(Diagnostic.of(code, span, message).withHelp(help));
    }

    /** A word that is none of those known; the help is the nearest of them, else all if they are few. */
    void unknown(DiagnosticCode code, Span span, String message, String written, Iterable<String> known) {
        Diagnostic diagnostic = Diagnostic.of(code, span, message);
        Optional<String> nearest = Suggestions.closest(written, known);
        if (nearest.isPresent()) {
            report(meant(diagnostic.withHelp("did you mean `" + nearest.get() + "`?"), span, written, nearest.get()));
            return;
        }
        List<String> all = new ArrayList<>();
        known.forEach(all::add);
        report(all.isEmpty() || all.size() > 20 ? diagnostic : diagnostic.withHelp("write " + oneOf(all)));
    }

    /** With the fix that puts a word in the place of the one that is written, where the span begins or ends with it. */
    static Diagnostic meant(Diagnostic diagnostic, Span span, String written, String meant) {
        if (span.text().startsWith(written)) {
            return diagnostic.withFix(new Span(span.source(), span.start(), span.start() + written.length()), meant);
        }
        return span.text().endsWith("." + written)
                ? diagnostic.withFix(new Span(span.source(), span.end() - written.length(), span.end()), meant)
                : diagnostic;
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    /** {@code `a`, `b` or `c`}. */
    static String oneOf(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(i == 0 ? "" : i == words.size() - 1 ? " or " : ", ");
            text.append('`').append(words.get(i)).append('`');
        }
        return text.toString();
    }
}
