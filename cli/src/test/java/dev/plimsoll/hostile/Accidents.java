package dev.plimsoll.hostile;

import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens to texts: pieces are deleted, doubled, moved, or put in from a dictionary, and numbers become others. */
final class Accidents {
    private static final int MOST = 4;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.][0-9]+)?");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "0.0",
            "00",
            "0.000000000000000001",
            "999999999999999999999",
            "9999999999999999999999",
            "1000000000",
            "0.5",
            "3",
            "100",
            "20x",
            "1%",
            "1e9",
            "2026-02-30",
            "null");

    /** What means something to a reader of one of the formats. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            ":",
            ": ",
            ",",
            "- ",
            "-",
            "?",
            "&a ",
            "*a",
            "!!x ",
            "|",
            ">",
            "'",
            "\"",
            "\\",
            "\n",
            "\t",
            " ",
            "#",
            "%",
            "@",
            "`",
            "---\n",
            "...\n",
            "<<: ",
            "~",
            "null",
            "true",
            "0",
            "1",
            "-1",
            "0.0",
            "1e9",
            "010",
            "9999999999999999999999",
            "0.000000000000000001",
            "\u0000",
            "\u202e",
            "😀",
            "\ud83d",
            "\r",
            "\u2028",
            "\\u0000",
            "/*",
            "//",
            "NaN",
            "0x",
            "+",
            "5x",
            "1%",
            "300 USDT",
            "BTC-USDT",
            "∞",
            "is ",
            "and ",
            "where ",
            "any position ",
            "sum of ",
            "in ",
            "not ",
            "overrides ",
            "when ",
            "at ",
            "because \"{cap}\"",
            "Scenario: x\n",
            "Examples:\n",
            "| ",
            "Given ",
            "\"\"\"",
            "# language: tr\n");

    private Accidents() {}

    /** A text of a door's, told by the seed alone. */
    static String to(String text, SplittableRandom random) {
        StringBuilder changed = new StringBuilder(text);
        for (int times = 1 + Math.min(random.nextInt(MOST), random.nextInt(MOST)); times > 0; times--) {
            one(changed, random);
        }
        return changed.toString();
    }

    private static void one(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(8));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        int from = random.nextInt(text.length());
        String other = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(60)));
        switch (random.nextInt(6)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.replace(at, end, piece);
            case 3 -> text.insert(at, other);
            case 4 -> text.insert(at, piece);
            default -> number(text, at, random);
        }
        if (text.isEmpty()) {
            text.append(piece);
        }
    }

    /** The next number becomes another. */
    private static void number(StringBuilder text, int at, SplittableRandom random) {
        Matcher matcher = NUMBER.matcher(text);
        if (matcher.find(at)) {
            text.replace(matcher.start(), matcher.end(), NUMBERS.get(random.nextInt(NUMBERS.size())));
        }
    }
}
