package dev.plimsoll.diagnostic;

import java.util.Optional;

/** What a user may have meant by a word that is not known. */
public final class Suggestions {
    /** Longer words are not compared: nobody misspells them, and the work grows with the square. */
    private static final int LONGEST = 200;

    private Suggestions() {}

    /**
     * The known word nearest to a written one, if it is near enough: at most a third of its letters may differ, and two
     * swapped neighbours count as one difference. Among equally near ones the first.
     */
    public static Optional<String> closest(String written, Iterable<String> known) {
        Optional<String> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(written, candidate);
            if (distance < nearest && isNear(written, candidate, distance)) {
                best = Optional.of(candidate);
                nearest = distance;
            }
        }
        return best;
    }

    /** Whether one word may be a misspelling of the other. */
    public static boolean isNear(String written, String known) {
        return isNear(written, known, distance(written, known));
    }

    /** Whether a word is one slip of the finger from a known one, or two in a long word: hardly a word of its own. */
    public static boolean isSlip(String written, Iterable<String> known) {
        for (String candidate : known) {
            int longer = Math.max(written.length(), candidate.length());
            if (longer > 3 && distance(written, candidate) <= Math.max(1, longer / 6)) {
                return true;
            }
        }
        return false;
    }

    /** The help line for the nearest of the known words. */
    public static Optional<String> help(String written, Iterable<String> known) {
        return closest(written, known).map(word -> "did you mean `" + word + "`?");
    }

    private static boolean isNear(String written, String known, int distance) {
        int longer = Math.max(written.length(), known.length());
        return longer > 1 && distance <= Math.max(1, longer / 3);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    static int distance(String from, String to) {
        int difference = Math.abs(from.length() - to.length());
        if (from.length() > LONGEST || to.length() > LONGEST || difference > Math.max(from.length(), to.length()) / 3) {
            return Integer.MAX_VALUE;
        }
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }
}
