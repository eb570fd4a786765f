package dev.plimsoll.cli;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Diagnostics under the names that the user knows the files by. Inside a policy a file is named by its path from the
 * root, so that a policy means the same wherever it lies; on the screen it is named by its path from here.
 */
final class Shown {
    private final UnaryOperator<String> names;
    private final Map<Source, Source> renamed = new IdentityHashMap<>();

    Shown(UnaryOperator<String> names) {
        this.names = names;
    }

    List<Diagnostic> all(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::one).toList();
    }

    private Diagnostic one(Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.code(),
                diagnostic.severity(),
                span(diagnostic.span()),
                diagnostic.message(),
                notes(diagnostic),
                diagnostic.help(),
                diagnostic.fix().map(fix -> new Fix(span(fix.span()), fix.replacement())),
                diagnostic.related().stream()
                        .map(related -> new Related(span(related.span()), related.message()))
                        .toList(),
                diagnostic.path());
    }

    /** Notes may name a place in the same file. */
    private List<String> notes(Diagnostic diagnostic) {
        String name = diagnostic.span().source().name();
        Pattern place = Pattern.compile("(?<![^\\s`(])" + Pattern.quote(name) + "(?=:\\d+:\\d+)");
        String shown = Matcher.quoteReplacement(names.apply(name));
        return diagnostic.notes().stream()
                .map(note -> place.matcher(note).replaceAll(shown))
                .toList();
    }

    private Span span(Span span) {
        Source source = renamed.computeIfAbsent(
                span.source(), known -> Source.of(names.apply(known.name()), known.text(), known.firstLine()));
        return new Span(source, span.start(), span.end());
    }
}
