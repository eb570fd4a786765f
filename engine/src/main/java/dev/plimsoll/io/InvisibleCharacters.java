package dev.plimsoll.io;

import dev.plimsoll.source.Characters;
import java.util.Locale;

/** Characters that a reader of a file cannot see: controls, direction marks, blanks that are no blank. */
final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /** Whether a character hides in a value; a line break and a tab do as well. */
    static boolean isInvisible(int point) {
        return Characters.isInvisible(point)
                || point == '\n'
                || point == '\t'
                || Character.getType(point) == Character.PRIVATE_USE
                || (Character.getType(point) == Character.SPACE_SEPARATOR && point != ' ');
    }

    /** The offset of the first one in a value from an offset on, or −1. */
    static int in(String value, int from) {
        for (int i = from; i < value.length(); ) {
            int point = value.codePointAt(i);
            if (isInvisible(point)) {
                return i;
            }
            i += Character.charCount(point);
        }
        return -1;
    }

    /** As {@link #in}, where line breaks and tabs are layout. */
    static int inText(String text, int from) {
        int at = in(text, from);
        while (at >= 0 && isLayout(text.charAt(at))) {
            at = in(text, at + 1);
        }
        return at;
    }

    private static boolean isLayout(char character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    /** {@code U+202E}. */
    static String name(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }
}
