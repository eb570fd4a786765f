package dev.plimsoll.io;

import java.util.Collection;
import java.util.stream.Collectors;

/** User text as messages show it: in backticks, short, and with every invisible character spelt out. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String quoted(String text) {
        return "`" + bare(text) + "`";
    }

    /** Without the backticks. */
    static String bare(String text) {
        StringBuilder shown = new StringBuilder();
        int shortened = Math.min(text.length(), LONGEST);
        for (int i = 0; i < shortened; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (InvisibleCharacters.isInvisible(point)) {
                shown.append(InvisibleCharacters.name(point));
            } else {
                shown.appendCodePoint(point);
            }
        }
        return shown.append(text.length() > LONGEST ? "…" : "").toString();
    }

    /** {@code `a`, `b`, `c`}. */
    static String list(Collection<String> words) {
        return words.stream().map(Shown::quoted).collect(Collectors.joining(", "));
    }
}
