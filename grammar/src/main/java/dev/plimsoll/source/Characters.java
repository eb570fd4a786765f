package dev.plimsoll.source;

/** How characters look: whether they are seen at all, and how many columns they take. */
public final class Characters {
    private Characters() {}

    /**
     * Whether a character leaves no mark, or changes how others are shown: controls, bidirectional marks, joiners, blank
     * letters. Line feeds, tabs and ordinary blanks are not invisible.
     */
    public static boolean isInvisible(int character) {
        if (character < 0x7F) {
            return character < ' ' && character != '\t' && character != '\n';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isBlankLetter(character);
        };
    }

    /** Letters and signs that are drawn as nothing. */
    private static boolean isBlankLetter(int character) {
        return character == 0x115F
                || character == 0x1160
                || character == 0x2800
                || character == 0x3164
                || character == 0xFFA0
                || character == 0x034F
                || character >= 0xFE00 && character <= 0xFE0E
                || character >= 0xE0100 && character <= 0xE01EF;
    }

    /** The columns that a visible character takes on a terminal: 0, 1 or 2. */
    public static int width(int character) {
        if (character < 0x300) {
            return 1;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0x303E
                || character >= 0x3041 && character <= 0xA4CF
                || character >= 0xA960 && character <= 0xA97F
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF01 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F300 && character <= 0x1F64F
                || character >= 0x1F680 && character <= 0x1F6FF
                || character >= 0x1F900 && character <= 0x1FAFF
                || character >= 0x20000 && character <= 0x3FFFD;
    }

    /** A text for one line of output: what is invisible, and line breaks, become a replacement character. */
    public static String visible(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> character == '\n' || character == '\t' || isInvisible(character) ? 0xFFFD : character)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
