package dev.plimsoll.importer;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.table.Assembly;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.importer.table.TableForm;
import dev.plimsoll.importer.table.VenueFormats;
import dev.plimsoll.io.VenueJson;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what exchanges say of their instruments and brackets, and holds it to the laws of bracket tables. */
public final class Importer {
    /** After so many that nobody reads them all, no more is looked at. */
    private static final int MOST = 1000;

    private final Venue venue;
    private final Progress progress;
    private final List<VenueFormats> formats;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Collector collector = new Collector(this::report);
    private Optional<TableForm> form = Optional.empty();

    private Importer(Venue venue, Progress progress) {
        this.venue = venue;
        this.progress = progress;
        this.formats = Formats.of(venue);
    }

    /** Is told how far the reading has come. */
    public interface Progress {
        /**
         * Is called after each piece of a file.
         *
         * @param offset the UTF-16 offset behind it
         */
        void at(Source source, int offset);
    }

    /**
     * Reads files of one exchange; brackets must be in them, what else they hold is used.
     *
     * @return the configuration if the files are what they should be, and what is wrong in them, by place; else of each that
     *     is not the reason
     */
    public static Outcome<Configuration> read(Venue venue, List<Source> sources, Progress progress) {
        return new Importer(venue, progress).read(sources);
    }

    /** Whether a file could not be understood, as against one that says what breaks a law. */
    public static boolean isUnreadable(Diagnostic diagnostic) {
        return diagnostic.code() instanceof DataCode
                || diagnostic.code() == VenueCode.NOT_THIS_FILE
                || diagnostic.code() == VenueCode.UNKNOWN_UNIT
                || diagnostic.code() == NameCode.NO_BASE_AND_QUOTE;
    }

    private Outcome<Configuration> read(List<Source> sources) {
        List<Diagnostic> unreadable = new ArrayList<>();
        sources.forEach(source -> read(source, unreadable));
        if (unreadable.isEmpty() && form.isEmpty()) {
            Source first = sources.get(0);
            unreadable.add(Diagnostic.of(VenueCode.NOT_THIS_FILE, new Span(first, 0, 0), "there are no brackets in it")
                    .withHelp("add the file with them: " + Formats.withBrackets(venue)));
        }
        if (form.isEmpty() || !unreadable.isEmpty()) {
            return Outcome.failed(unreadable);
        }
        formats.forEach(format -> format.finish(collector));
        Configuration configuration = Assembly.of(collector, form.get(), this::report, this::isEnough);
        return new Outcome<>(Optional.of(configuration), sorted());
    }

    /** Reads a file; what keeps the whole of it from being read is told alone. */
    private void read(Source source, List<Diagnostic> unreadable) {
        Recogniser recogniser = new Recogniser(venue, source, formats, collector, progress, this::isEnough);
        List<Diagnostic> problems = VenueJson.read(source, recogniser);
        Optional<Diagnostic> fatal = problems.stream()
                .filter(problem -> problem.code() != DataCode.DUPLICATE_KEY)
                .findFirst();
        if (fatal.isPresent()) {
            unreadable.add(Cut.off(source, fatal.get()));
            return;
        }
        problems.forEach(this::report);
        if (recogniser.reader().isPresent()) {
            recogniser.reader().get().end(collector);
            recogniser.reader().get().form().ifPresent(this::formOf);
        } else {
            unreadable.add(recogniser.refusal());
        }
    }

    /** The form of the first file with brackets; the readers of one exchange agree on it. */
    private void formOf(TableForm of) {
        form = form.or(() -> Optional.of(of));
    }

    /** Whether so much is wrong that no more is looked at. */
    private boolean isEnough() {
        return diagnostics.size() >= MOST;
    }

    private void report(Diagnostic diagnostic) {
        if (!isEnough()) {
            diagnostics.add(diagnostic);
        }
    }

    /** By place. An instrument that is a key given twice is told as one listed twice. */
    private List<Diagnostic> sorted() {
        Set<Span> twice = diagnostics.stream()
                .filter(diagnostic -> diagnostic.code() == NameCode.DUPLICATE_INSTRUMENT)
                .map(Diagnostic::span)
                .collect(Collectors.toSet());
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.code() != DataCode.DUPLICATE_KEY || !twice.contains(diagnostic.span()))
                .sorted(Diagnostic.BY_PLACE)
                .toList();
    }
}
