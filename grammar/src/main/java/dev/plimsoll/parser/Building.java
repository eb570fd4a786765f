package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** What all tree builders share: where text stands, and what is wrong with it. */
final class Building {
    private static final int QUOTED = 40;

    /** Nobody reads more messages than these. */
    private static final int MOST_PROBLEMS = 1_000;

    private final Source source;
    private final List<Diagnostic> problems = new ArrayList<>();

    Building(Source source) {
        this.source = source;
    }

    List<Diagnostic> problems() {
        return problems;
    }

    void report(Diagnostic problem) {
        if (!isFull()) {
            problems.add(problem);
        }
    }

    /** Whether no more problems are taken, so that looking for them can end. */
    boolean isFull() {
        return problems.size() >= MOST_PROBLEMS;
    }

    /** Reports an error that needs no help. */
    void report(SyntaxCode code, Span span, String message) {
        report(Diagnostic.of(code, span, message));
    }

    /** A word of the user's in backticks, short enough for a line. */
    static String quote(String text) {
        int end = text.offsetByCodePoints(0, Math.min(QUOTED, text.codePointCount(0, text.length())));
        String line = text.substring(0, end).replaceAll("\\s+", " ");
        return "`" + line + (end < text.length() ? "…" : "") + "`";
    }

    static String quote(Token token) {
        return quote(token.getText());
    }

    Span span(ParserRuleContext context) {
        return span(context.getStart(), context.getStop());
    }

    Span span(Token token) {
        return new Span(source, token.getStartIndex(), token.getStopIndex() + 1);
    }

    Span span(Token first, Token last) {
        return new Span(source, first.getStartIndex(), last.getStopIndex() + 1);
    }

    Span span(int start, int end) {
        return new Span(source, start, end);
    }

    Name name(Token token) {
        return new Name(span(token), token.getText());
    }

    Name name(ParserRuleContext context) {
        Span span = span(context);
        return new Name(span, span.text());
    }

    /** What is built of each. Not a stream, as thousands of short ones take longer than what they are for. */
    static <A, B> List<B> each(List<? extends A> all, Function<A, B> build) {
        List<B> built = new ArrayList<>(all.size());
        for (A one : all) {
            built.add(build.apply(one));
        }
        return List.copyOf(built);
    }

    List<Name> names(List<? extends Token> tokens) {
        return each(tokens, this::name);
    }
}
