package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Characters;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A headline, the lines it speaks of, notes and help. */
final class TextRenderer implements DiagnosticRenderer {
    private final Palette palette;

    TextRenderer(Palette palette) {
        this.palette = palette;
    }

    @Override
    public String render(List<Diagnostic> diagnostics) {
        return String.join("\n", diagnostics.stream().map(this::render).toList());
    }

    @Override
    public String render(Diagnostic diagnostic) {
        return new Rendering(diagnostic).text();
    }

    /** The lines of one diagnostic. */
    private final class Rendering {
        private final Diagnostic diagnostic;
        private final String margin;
        private final StringBuilder lines = new StringBuilder();

        Rendering(Diagnostic diagnostic) {
            this.diagnostic = diagnostic;
            int widest = diagnostic.span().line();
            for (Related related : diagnostic.related()) {
                widest = Math.max(widest, related.span().line());
            }
            this.margin = " ".repeat(String.valueOf(widest).length());
        }

        String text() {
            String kind = diagnostic.severity().word() + "[" + diagnostic.code().code() + "]";
            line(palette.of(diagnostic.severity(), kind)
                    + palette.headline(": " + Characters.visible(diagnostic.message())));
            List<Related> elsewhere = primary();
            elsewhere.forEach(this::place);
            diagnostic.path().ifPresent(path -> remark("path", path));
            diagnostic.notes().forEach(note -> remark("note", note));
            diagnostic.help().ifPresent(help -> remark("help", help));
            return lines.toString();
        }

        /** Shows the place itself and others on its line; the rest is returned. */
        private List<Related> primary() {
            Span span = diagnostic.span();
            Excerpt excerpt = new Excerpt(span);
            List<Related> here = new ArrayList<>();
            List<Related> elsewhere = new ArrayList<>();
            String label = "";
            for (Related related : diagnostic.related()) {
                if (!isOnLineOf(related.span(), span) || !excerpt.shows(related.span())) {
                    elsewhere.add(related);
                } else if (related.span().startsWith(span)) {
                    label = " " + Characters.visible(related.message());
                } else {
                    here.add(related);
                }
            }
            header("-->", span, excerpt);
            mark(palette.of(diagnostic.severity(), excerpt.underline(span, '^') + label));
            for (Related related : here) {
                second(excerpt, related);
            }
            return elsewhere;
        }

        private void place(Related related) {
            Excerpt excerpt = new Excerpt(related.span());
            header(":::", related.span(), excerpt);
            second(excerpt, related);
        }

        private void second(Excerpt excerpt, Related related) {
            mark(palette.frame(excerpt.underline(related.span(), '-') + " " + Characters.visible(related.message())));
        }

        private void header(String arrow, Span span, Excerpt excerpt) {
            String number = String.valueOf(span.line());
            line(palette.frame(margin + arrow) + " " + Characters.visible(span.toString()));
            line(palette.frame(margin + " |"));
            line(palette.frame(" ".repeat(margin.length() - number.length()) + number + " |")
                    + (excerpt.text().isEmpty() ? "" : " " + excerpt.text()));
        }

        private void mark(String underline) {
            line(palette.frame(margin + " |") + " " + underline);
        }

        private void remark(String word, String text) {
            line(palette.frame(margin + " =") + " " + palette.help(word) + ": " + Characters.visible(text));
        }

        private void line(String text) {
            lines.append(text).append('\n');
        }
    }

    private static boolean isOnLineOf(Span one, Span other) {
        return one.source().name().equals(other.source().name()) && one.line() == other.line();
    }
}
