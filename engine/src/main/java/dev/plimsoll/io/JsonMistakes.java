package dev.plimsoll.io;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.source.Source;
import java.util.Map;
import java.util.Optional;

/** Says in our words where and why a text is not JSON, from the text after the last good token. */
final class JsonMistakes {
    private static final String IN_QUOTES = "put it in double quotes";
    private static final String WANTED = "write JSON: texts and keys in double quotes, values separated by commas";

    /** Words of other languages. */
    private static final Map<String, String> WORDS = Map.of(
            "True", "write `true`",
            "False", "write `false`",
            "TRUE", "write `true`",
            "FALSE", "write `false`",
            "None", "leave the key out",
            "undefined", "leave the key out");

    private final String text;
    private final TreeBuilder tree;

    JsonMistakes(Source source, TreeBuilder tree) {
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
        if (tree.expectsValueOfKey()) {
            reportValue(at);
            return;
        }
        boolean comma = isAt(at, ',');
        int start = comma ? skipBlanks(at + 1) : at;
        boolean closing = isAt(start, '}') || isAt(start, ']');
        boolean first = tree.holdsNothing();
        if (start == text.length()) {
            tree.stopUnclosed();
        } else if (comma && closing) {
            malformed(at, at + 1, "a comma without anything after it", "remove the comma");
        } else if (comma && first) {
            malformed(at, at + 1, "a comma without anything before it", "remove the comma");
        } else if (!comma && !first && !closing && !isComment(start)) {
            malformed(start, Math.max(start + 1, endOfWord(start)), "a comma is missing before this", "add it");
        } else if (tree.expectsKey()) {
            reportKey(start);
        } else {
            reportWord(start, false);
        }
    }

    /** Reports what is wrong with a key or with what follows it. */
    private void reportKey(int start) {
        int end = isAt(start, '"') ? endOfString(text, start) : -1;
        if (end < 0) {
            reportWord(start, true);
            return;
        }
        tree.leaf(start, end, text.substring(start + 1, end - 1), true);
        reportValue(skipBlanks(end));
    }

    /** Reports what is wrong after a key. */
    private void reportValue(int colon) {
        int value = isAt(colon, ':') ? skipBlanks(colon + 1) : colon;
        if (value == text.length()) {
            tree.stopUnclosed();
        } else if (colon == value) {
            malformed(colon, Math.max(colon + 1, endOfWord(colon)), "`:` is missing after the key", "add it");
        } else {
            reportWord(value, false);
        }
    }

    private void reportWord(int start, boolean isKey) {
        int end = endOfWord(start);
        String word = text.substring(start, end);
        if (isAt(start, '"')) {
            malformed(
                    start,
                    start + 1,
                    "this text is not closed or not written as JSON wants it",
                    "close it with `\"` on the same line; write a backslash as `\\\\` and a quote as `\\\"`");
        } else if (isAt(start, '\'')) {
            malformed(start, start + 1, "a text in single quotes", "use double quotes");
        } else if (isComment(start)) {
            malformed(start, start + 1, "a comment, which JSON has not", "remove it, or make the file YAML");
        } else if (word.isEmpty()) {
            int point = text.codePointAt(start);
            String message = Shown.quoted(Character.toString(point)) + " does not belong here";
            malformed(start, start + Character.charCount(point), message, WANTED);
        } else if (!isKey && (Decimals.looksLikeNumber(word) || Decimals.isNoNumber(word)) && !Decimals.isPlain(word)) {
            Decimals.Fault fault = Decimals.faultOf(word);
            tree.stop(DataCode.NOT_A_DECIMAL, start, end, fault.message(), Optional.of(fault.help()));
        } else {
            String help = isKey ? IN_QUOTES : WORDS.getOrDefault(word, IN_QUOTES);
            malformed(start, end, Shown.quoted(word) + " is not in quotes", help);
        }
    }

    private boolean isAt(int at, char character) {
        return at < text.length() && text.charAt(at) == character;
    }

    private boolean isComment(int at) {
        return isAt(at, '#') || isAt(at, '/');
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
        if (first == '"') {
            return endOfString(text, start);
        }
        int at = start + 1;
        while (isWordPart(first) && at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where a text ends that starts with a quote, on its line; −1 if it does not. */
    private static int endOfString(String text, int start) {
        for (int at = start + 1; at < text.length() && text.charAt(at) != '\n'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                return at + 1;
            }
        }
        return -1;
    }
}
