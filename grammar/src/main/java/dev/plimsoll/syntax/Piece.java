package dev.plimsoll.syntax;

import dev.plimsoll.source.Characters;

/**
 * A word as it is printed, and how it is joined to the one before it.
 *
 * @param size of the joint: blanks, or the indentation of a new line
 */
record Piece(String text, Joint joint, int size) {
    /** How a word follows another. */
    enum Joint {
        /** Without a blank. */
        TOUCHING,
        /** After blanks, always on the same line. */
        BLANK,
        /** After a blank, or on a new line where this one would be too long. */
        SOFT,
        /** On a line of its own where the statement takes several lines, else after a blank. */
        CLAUSE,
        /** On a new line. */
        LINE
    }

    static final int CLAUSE_INDENT = 2;

    static Piece touching(String text) {
        return new Piece(text, Joint.TOUCHING, 0);
    }

    static Piece after(int blanks, String text) {
        return new Piece(text, Joint.BLANK, blanks);
    }

    static Piece blank(String text) {
        return after(1, text);
    }

    static Piece soft(String text) {
        return new Piece(text, Joint.SOFT, 1);
    }

    static Piece clause(String text) {
        return new Piece(text, Joint.CLAUSE, CLAUSE_INDENT);
    }

    static Piece line(int indent, String text) {
        return new Piece(text, Joint.LINE, indent);
    }

    Piece joinedAs(Piece other) {
        return new Piece(text, other.joint, other.size);
    }

    /** The columns that the word takes. */
    int width() {
        return width(text);
    }

    static int width(String text) {
        return text.codePoints().map(Characters::width).sum();
    }
}
