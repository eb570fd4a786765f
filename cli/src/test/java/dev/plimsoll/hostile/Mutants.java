package dev.plimsoll.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with one of its words deleted, doubled, or changed for the next one. */
record Mutants(String text, List<Word> words) {
    /** Words, numbers, texts in quotes on one line, and every other character by itself. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|\"[^\"\\n]*\"|\\S");

    private static final int KINDS = 3;

    /** A word, from its first character to behind its last. */
    record Word(int start, int end) {}

    static Mutants of(String text) {
        List<Word> words = new ArrayList<>();
        for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
            words.add(new Word(matcher.start(), matcher.end()));
        }
        return new Mutants(text, words);
    }

    int count() {
        return words.size() * KINDS;
    }

    String get(int number) {
        int at = number / KINDS;
        Word word = words.get(at);
        String before = text.substring(0, word.start());
        String self = text.substring(word.start(), word.end());
        String after = text.substring(word.end());
        if (number % KINDS == 0) {
            return before + after;
        }
        if (number % KINDS == 1 || at + 1 == words.size()) {
            return before + self + " " + self + after;
        }
        Word next = words.get(at + 1);
        return before
                + text.substring(next.start(), next.end())
                + text.substring(word.end(), next.start())
                + self
                + text.substring(next.end());
    }
}
