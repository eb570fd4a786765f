package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One message about one mistake.
 *
 * @param span the text that is wrong, as short as it can be
 * @param message what is wrong: one lower-case sentence without a full stop, user text in backticks, no advice
 * @param notes facts that explain it
 * @param help what to do
 * @param fix a replacement that a tool may apply
 * @param related other places that it speaks of
 * @param path in a data file, the way to the value: {@code positions[2].instrument}
 */
public record Diagnostic(
        DiagnosticCode code,
        Severity severity,
        Span span,
        String message,
        List<String> notes,
        Optional<String> help,
        Optional<Fix> fix,
        List<Related> related,
        Optional<String> path) {

    /** By file, place, code, text: the order in which diagnostics are shown. */
    public static final Comparator<Diagnostic> BY_PLACE = Diagnostic::byPlace;

    public Diagnostic {
        notes = List.copyOf(notes);
        related = List.copyOf(related);
    }

    /** Not made of comparators, which are slow to begin. */
    private static int byPlace(Diagnostic one, Diagnostic other) {
        int order = one.span.source().name().compareTo(other.span.source().name());
        order = order != 0 ? order : Integer.compare(one.span.start(), other.span.start());
        order = order != 0 ? order : Integer.compare(one.code.number(), other.code.number());
        return order != 0 ? order : one.message.compareTo(other.message);
    }

    public static Diagnostic of(DiagnosticCode code, Span span, String message) {
        return new Diagnostic(
                code,
                code.severity(),
                span,
                message,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Diagnostic withHelp(String text) {
        return new Diagnostic(code, severity, span, message, notes, Optional.of(text), fix, related, path);
    }

    public Diagnostic withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Diagnostic(code, severity, span, message, all, help, fix, related, path);
    }

    public Diagnostic withRelated(Span where, String what) {
        List<Related> all = new ArrayList<>(related);
        all.add(new Related(where, what));
        return new Diagnostic(code, severity, span, message, notes, help, fix, all, path);
    }

    public Diagnostic withFix(Span where, String replacement) {
        return new Diagnostic(
                code, severity, span, message, notes, help, Optional.of(new Fix(where, replacement)), related, path);
    }

    public Diagnostic withPath(String where) {
        return new Diagnostic(code, severity, span, message, notes, help, fix, related, Optional.of(where));
    }
}
