package dev.plimsoll.io;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.source.Source;
import java.util.Map;
import java.util.Optional;

/** Says in our words where and why a text is not JSON, from the text after the last good token. */
final class JsonMistakes {
    private static final String WANTED = "write JSON: texts and keys in double quotes, values separated by commas";

    /** Words of other languages. */
    private static final Map<String, String> WORDS = Map.of(
            "True", "write `true`",
            "False", "write `false`",
            "TRUE", "write `true`",
            "FALSE", "write `false`",
            "None", "leave the key out",
            "undefined", "leave the key out");

    private final Source source;
    private final String text;
    private final TreeBuilder tree;

    JsonMistakes(Source source, TreeBuilder tree) {
        this.source = source;
        this.text = source.text();
        this.tree = tree;
    }

    /** Reports what could not be read after an offset. */
    void report(int after) {
        int at = skipBlanks(after);
        if (tree.isComplete()) {
            reportRest(at);
            return;
        }
        boolean comma = at < text.length() && text.charAt(at) == ',';
        boolean separator = comma || at < text.length() && text.charAt(at) == ':';
        int start = separator ? skipBlanks(at + 1) : at;
        if (start == text.length()) {
            unclosed();
            return;
        }
        char character = text.charAt(start);
        if (comma && (character == '}' || character == ']')) {
            malformed(at, at + 1, "a comma without anything after it", "remove the comma");
        } else if (character == '"') {
            malformed(
                    start,
                    start + 1,
                    "this text is not closed or not written as JSON wants it",
                    "close it with `\"` on the same line; write a backslash as `\\\\` and a quote as `\\\"`");
        } else if (character == '\'') {
            malformed(start, start + 1, "a text in single quotes", "use double quotes");
        } else if (character == '#' || character == '/') {
            malformed(start, start + 1, "a comment, which JSON has not", "remove it, or make the file YAML");
        } else {
            unexpected(start);
        }
    }

    private void unexpected(int start) {
        int end = endOfWord(start);
        String word = text.substring(start, end);
        if (!word.isEmpty() && (Decimals.looksLikeNumber(word) || Decimals.isNoNumber(word))) {
            Decimals.Fault fault = Decimals.faultOf(word);
            tree.stop(DataCode.NOT_A_DECIMAL, start, end, fault.message(), Optional.of(fault.help()));
        } else if (!word.isEmpty()) {
            malformed(
                    start,
                    end,
                    Shown.quoted(word) + " is not in quotes",
                    WORDS.getOrDefault(word, "put it in double quotes"));
        } else {
            int point = text.codePointAt(start);
            int length = Character.charCount(point);
            malformed(start, start + length, Shown.quoted(Character.toString(point)) + " does not belong here", WANTED);
        }
    }

    /** Reports text after the end of the document. */
    void reportRest(int at) {
        tree.stop(
                DataCode.SEVERAL_DOCUMENTS,
                at,
                Math.max(at + 1, endOfWord(at)),
                "there is more text after the end of the document",
                Optional.of("keep one map and remove the rest"));
    }

    private void unclosed() {
        int end = text.length();
        tree.innermost()
                .ifPresentOrElse(
                        opened -> malformed(
                                opened.start(),
                                opened.end(),
                                Shown.quoted(opened.text()) + " is not closed",
                                "close it with `" + (opened.text().equals("{") ? "}" : "]") + "`"),
                        () -> malformed(end, end, "the text ends too early", WANTED));
    }

    private void malformed(int start, int end, String message, String help) {
        tree.stop(DataCode.MALFORMED, start, end, message, Optional.of(help));
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordPart(char character) {
        return Character.isLetterOrDigit(character) || "+-._".indexOf(character) >= 0;
    }

    /** Where a good token ends that starts at an offset. */
    static int endOfToken(String text, int start) {
        char first = text.charAt(start);
        int at = start + 1;
        if (first == '"') {
            while (text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            return at + 1;
        }
        if (isWordPart(first)) {
            while (at < text.length() && isWordPart(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    @Override
    public String toString() {
        return source.name();
    }
}
