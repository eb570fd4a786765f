package dev.plimsoll.features.mutation;

import static dev.plimsoll.features.report.PageText.escaped;

import dev.plimsoll.features.mutation.Mutant.Fate;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A page for a browser, complete in itself: the score, and the policy's text with what is not noticed marked in it. */
public final class MutationPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Changes that features notice</title>
            <style>
            body { font-family: sans-serif; margin: 2em; max-width: 72em; }
            table { border-collapse: collapse; }
            td, th { padding: .2em .8em; text-align: left; border-bottom: 1px solid #ddd; }
            td.n, th.n { text-align: right; }
            pre { background: #f8f8f8; padding: 1em; overflow-x: auto; line-height: 1.4; }
            .no { color: #999; user-select: none; }
            mark { background: #ffd9b3; }
            .change { color: #a33; display: block; }
            </style>
            </head>
            <body>
            """;

    private final MutationReport report;
    private final UnaryOperator<String> names;
    private final StringBuilder out = new StringBuilder(HEAD);

    private MutationPage(MutationReport report, UnaryOperator<String> names) {
        this.report = report;
        this.names = names;
    }

    /** @param names of files, as they are shown */
    public static String of(MutationReport report, UnaryOperator<String> names) {
        return new MutationPage(report, names).page();
    }

    private String page() {
        line("<h1>Changes of " + escaped(report.policy().model().name()) + " that features notice</h1>");
        line("<p>" + escaped(MutationText.summary(report)) + ".</p>");
        operators();
        Map<String, List<Change>> byFile = new LinkedHashMap<>();
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Mutant mutant : report.mutants()) {
            Source source = mutant.change().at().source();
            sources.putIfAbsent(source.name(), source);
            List<Change> survivors = byFile.computeIfAbsent(source.name(), none -> new ArrayList<>());
            if (mutant.fate() == Fate.SURVIVED) {
                survivors.add(mutant.change());
            }
        }
        byFile.forEach((name, survivors) -> file(Objects.requireNonNull(sources.get(name)), survivors));
        line("</body>");
        line("</html>");
        return out.toString();
    }

    private void operators() {
        line("<table>");
        line("<tr><th>change</th><th class=\"n\">noticed</th><th class=\"n\">not</th>"
                + "<th class=\"n\">says the same</th><th class=\"n\">does not compile</th><th></th></tr>");
        report.byOperator().forEach((operator, fates) -> {
            StringBuilder cells = new StringBuilder();
            for (Fate fate : Fate.values()) {
                cells.append("<td class=\"n\">")
                        .append(fates.getOrDefault(fate, 0))
                        .append("</td>");
            }
            line("<tr><td>" + operator.word() + "</td>" + cells + "<td>" + escaped(operator.says()) + "</td></tr>");
        });
        line("</table>");
    }

    private void file(Source source, List<Change> survivors) {
        line("<h2>" + escaped(names.apply(source.name())) + "</h2>");
        out.append("<pre>");
        for (int number = 1; number <= source.lineCount(); number++) {
            int start = source.lineStart(number);
            String text = source.line(number);
            if (number == source.lineCount() && text.isEmpty()) {
                break;
            }
            out.append("<span class=\"no\">")
                    .append(String.format(Locale.ROOT, "%4d  ", number))
                    .append("</span>");
            marked(text, start, survivors);
            out.append('\n');
            for (Change change : survivors) {
                if (change.at().line() == number) {
                    out.append("<span class=\"change\">      ")
                            .append(escaped(change.rule() + ": " + change.change()))
                            .append("</span>");
                }
            }
        }
        line("</pre>");
    }

    /** A line, with what changes concern marked. */
    private void marked(String text, int start, List<Change> survivors) {
        boolean isOpen = false;
        for (int i = 0; i < text.length(); ) {
            int at = start + i;
            boolean isMarked = survivors.stream().map(Change::at).anyMatch(span -> covers(span, at));
            if (isMarked != isOpen) {
                out.append(isMarked ? "<mark>" : "</mark>");
                isOpen = isMarked;
            }
            int next = i + Character.charCount(text.codePointAt(i));
            out.append(escaped(text.substring(i, next)));
            i = next;
        }
        out.append(isOpen ? "</mark>" : "");
    }

    private static boolean covers(Span span, int offset) {
        return span.start() <= offset && offset < span.end();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
