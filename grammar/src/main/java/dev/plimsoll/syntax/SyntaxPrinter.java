package dev.plimsoll.syntax;

import java.util.List;

/**
 * Trees as text, in the canonical layout and without a source: numbers in their plain form, no comments. Reading the text
 * gives the tree again; where a tree could not have been read as it is, parentheses are added to keep its meaning.
 */
public final class SyntaxPrinter {
    private SyntaxPrinter() {}

    /** An expression on one line. */
    public static String print(Expression expression) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : new ExpressionPieces(Spelling.PLAIN).at(Binding.WHOLE, expression)) {
            boolean joined = text.isEmpty() || piece.joint() == Piece.Joint.TOUCHING;
            text.append(joined ? "" : " ").append(piece.text());
        }
        return text.toString();
    }

    /** A statement, with a line feed at its end. */
    public static String print(Declaration declaration) {
        return print(List.of(declaration));
    }

    /** Statements below one another. */
    public static String print(List<Declaration> declarations) {
        Layout layout = new Layout(Gaps.NONE);
        StatementPieces pieces = new StatementPieces(Spelling.PLAIN);
        declarations.forEach(declaration -> layout.statement(declaration.accept(pieces)));
        layout.end();
        return layout.text();
    }
}
