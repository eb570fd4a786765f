package dev.plimsoll.syntax;

/** Where a printer learns what to put between words besides blanks. */
interface Gaps {
    /** No source, no comments. */
    Gaps NONE = new Gaps() {
        @Override
        public Gap before(String word) {
            return Gap.NONE;
        }

        @Override
        public Gap atEnd() {
            return Gap.NONE;
        }
    };

    /** What stands before the next word. */
    Gap before(String word);

    /** What stands behind the last word. */
    Gap atEnd();
}
