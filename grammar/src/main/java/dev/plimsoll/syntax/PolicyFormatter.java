package dev.plimsoll.syntax;

/**
 * The canonical layout of a file. Words, their order, the spelling of numbers and all comments stay; blanks, line breaks
 * and columns are set anew. A clause stays on its line or on a line of its own; where a line would take more than 120
 * columns, each clause of the rule takes a line. Between statements and between rows of tables one blank line is kept. Formatting twice is formatting once.
 */
public final class PolicyFormatter {
    private PolicyFormatter() {}

    /**
     * Formats a file that was read without a syntax error.
     *
     * @throws IllegalArgumentException if statements of the file could not be read: they would be lost
     */
    public static String format(PolicyFile file) {
        if (!file.unread().isEmpty()) {
            throw new IllegalArgumentException(file.source() + " has statements that could not be read");
        }
        Layout layout = new Layout(new SourceGaps(file.source().text()));
        StatementPieces pieces = new StatementPieces(Spelling.WRITTEN);
        for (Declaration declaration : file.declarations()) {
            layout.statement(declaration.accept(pieces));
        }
        layout.end();
        return layout.text();
    }
}
