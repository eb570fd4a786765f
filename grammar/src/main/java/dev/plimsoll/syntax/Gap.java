package dev.plimsoll.syntax;

import java.util.List;

/**
 * What the source has between two words.
 *
 * @param remarks comments in their order
 * @param lineBreaks between the last comment, or the word before, and the next word
 */
record Gap(List<Remark> remarks, int lineBreaks) {
    static final Gap NONE = new Gap(List.of(), 0);

    /**
     * A comment.
     *
     * @param lineBreaks before it; 0 if it stands behind a word
     * @param indented whether it does not start in the first column of its line
     */
    record Remark(String text, int lineBreaks, boolean indented) {}

    /** Whether the next word is on a later line. */
    boolean breaksLine() {
        return lineBreaks > 0 || !remarks.isEmpty();
    }
}
