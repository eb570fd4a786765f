package dev.plimsoll.importer.accounts;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What keeps files from being an account, as found, and what is to be told of the account that they are. */
final class Findings {
    private static final int MOST = 100;

    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(Diagnostic problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    void add(DiagnosticCode code, Span span, String path, String message) {
        Diagnostic problem = Diagnostic.of(code, span, message);
        add(path.isEmpty() ? problem : problem.withPath(path));
    }

    /** Something that no file states; the place is the start of one that might have. */
    void missing(Source source, String message, String help) {
        add(Diagnostic.of(DataCode.MISSING_KEY, start(source), message).withHelp(help));
    }

    static Span start(Source source) {
        return new Span(source, 0, Math.min(1, source.text().length()));
    }

    /** Something for the user to know. */
    void note(String text) {
        if (!notes.contains(text)) {
            notes.add(text);
        }
    }

    List<Diagnostic> problems() {
        return problems;
    }

    List<String> notes() {
        return notes;
    }
}
