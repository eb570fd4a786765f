package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.Locale;

/**
 * YAML and JSON text to located trees. One document; no repeated keys, anchors, aliases, tags, merges or nulls; nothing
 * after its end; sizes within the {@link Limits}. Values keep their text as written, so that no number is ever
 * interpreted on the way. The same data gives the same tree in both formats, except that JSON quotes every text.
 *
 * <p>A file whose name ends in {@code .json} or {@code .ndjson} is JSON, one in {@code .yaml} or {@code .yml} YAML; any
 * other text is JSON if it starts with a brace and a quote.
 */
public final class Documents {
    private Documents() {}

    /** Reads a text; every problem is a 7xxx diagnostic at its place. */
    public static Outcome<Node> read(Source source, Limits limits) {
        return isJson(source) ? readJson(source, limits) : readYaml(source, limits);
    }

    /** Reads JSON, whatever the source is called: a line of a book. */
    public static Outcome<Node> readJson(Source source, Limits limits) {
        Outcome<Source> checked = checked(source, limits, limits.characters());
        return checked.then(text -> new JsonText(text, limits).read());
    }

    private static Outcome<Node> readYaml(Source source, Limits limits) {
        Outcome<Source> checked = checked(source, limits, limits.line());
        return checked.then(text -> new YamlText(text, limits).read());
    }

    private static boolean isJson(Source source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".ndjson")) {
            return true;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        String start = source.text().stripLeading();
        return start.startsWith("{") && start.substring(1).stripLeading().startsWith("\"");
    }

    /** What is looked at before any parsing. */
    static Outcome<Source> checked(Source source, Limits limits, int longestLine) {
        String text = source.text();
        if (text.length() > limits.characters()) {
            String message =
                    "the text has " + text.length() + " characters, where " + limits.characters() + " are the most";
            return Outcome.failed(Diagnostic.of(DataCode.TOO_LARGE, new Span(source, 0, 0), message));
        }
        int start = 0;
        while (text.length() - start > longestLine) {
            int end = text.indexOf('\n', start);
            int length = (end < 0 ? text.length() : end) - start;
            if (length > longestLine) {
                String message = "a line of " + length + " characters, where " + longestLine + " are the most";
                return Outcome.failed(Diagnostic.of(DataCode.TOO_LARGE, new Span(source, start, start), message));
            }
            start = end + 1;
        }
        int hidden = InvisibleCharacters.inText(text, 0);
        if (hidden >= 0) {
            int point = text.codePointAt(hidden);
            Span at = new Span(source, hidden, hidden + Character.charCount(point));
            String message = "the character " + InvisibleCharacters.name(point) + " cannot be seen";
            return Outcome.failed(Diagnostic.of(DataCode.INVISIBLE_CHARACTER, at, message)
                    .withHelp("remove it; in quotes it is not allowed either"));
        }
        return Outcome.of(source);
    }
}
