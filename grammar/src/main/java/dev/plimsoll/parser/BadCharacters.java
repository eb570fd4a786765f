package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Characters;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Characters that have no place in a policy: some anywhere, some outside texts. */
final class BadCharacters {
    /** Files with more of them are no text at all. */
    private static final int MOST = 100;

    private BadCharacters() {}

    /** Explains characters outside of texts and comments that start no word. */
    static Diagnostic explain(Span span) {
        String text = span.text();
        int first = text.codePointAt(0);
        if (text.isBlank() || Character.isSpaceChar(first)) {
            return Diagnostic.of(SyntaxCode.BAD_CHARACTER, span, "a " + name(first) + " stands between words")
                    .withHelp("write an ordinary blank");
        }
        Diagnostic problem =
                Diagnostic.of(SyntaxCode.BAD_CHARACTER, span, Building.quote(text) + " means nothing here");
        return switch (first) {
            case '\'', '`', '\u2018', '\u2019', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB', '\u300C', '\u300D' ->
                problem.withHelp("a text stands in straight double quotes: `\"text\"`");
            case '.' -> problem.withHelp("a path joins names with dots, without blanks: `position.equity`");
            default -> wide(first, problem);
        };
    }

    /** Full-width signs, as Chinese and Japanese keyboards write them. */
    private static Diagnostic wide(int character, Diagnostic problem) {
        if (character < 0xFF01 || character > 0xFF5E) {
            return problem;
        }
        return problem.withHelp("write `" + (char) (character - 0xFEE0) + "`");
    }

    /** Reports characters that nobody sees, wherever they stand, at most one a line. */
    static List<Diagnostic> invisible(Source source) {
        List<Diagnostic> found = new ArrayList<>();
        String text = source.text();
        int line = -1;
        for (int i = byteOrderMark(text); i < text.length() && found.size() < MOST; ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (Characters.isInvisible(character) && !isLineBreak(text, i)) {
                Span span = new Span(source, i, next);
                if (span.line() != line) {
                    line = span.line();
                    found.add(Diagnostic.of(
                                    SyntaxCode.INVISIBLE_CHARACTER, span, "an invisible character: " + name(character))
                            .withHelp(
                                    character == '\r'
                                            ? "end lines with a line feed, or a carriage return and a line feed"
                                            : "delete it"));
                }
            }
            i = next;
        }
        return found;
    }

    /** Some editors start a file with this mark; it says nothing. */
    private static int byteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? 1 : 0;
    }

    private static boolean isLineBreak(String text, int at) {
        return text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    static String name(int character) {
        String name = Character.getName(character);
        String number = String.format(Locale.ROOT, "U+%04X", character);
        return name == null ? number : number + " " + name.toLowerCase(Locale.ROOT);
    }
}
