package dev.plimsoll.syntax;

import java.util.List;

/**
 * Puts words on lines. A clause stays on the line, or on a line of its own, as the source has it; if a line would be too
 * long, each clause takes its own. Lines that are still too long go on below, indented further. Comments keep their
 * places: behind a word or on a line of their own.
 */
final class Layout {
    /** Columns of a line, comments not counted. */
    static final int WIDTH = 120;

    private static final int CONTINUED = 4;

    private final StringBuilder out = new StringBuilder();
    private final Gaps gaps;
    private int column;
    private int indent;

    Layout(Gaps gaps) {
        this.gaps = gaps;
    }

    String text() {
        return out.toString();
    }

    /** A statement, on new lines. */
    void statement(List<Piece> pieces) {
        List<Gap> before =
                pieces.stream().map(piece -> gaps.before(piece.text())).toList();
        boolean several = isTooLong(pieces, before);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            Gap gap = before.get(i);
            if (i == 0) {
                commentsBetween(gap);
                newLine(0, gap.lineBreaks() > 1);
            } else if (piece.joint() == Piece.Joint.LINE) {
                comments(gap, piece.size(), true);
                newLine(piece.size(), gap.lineBreaks() > 1);
            } else if (piece.joint() == Piece.Joint.CLAUSE && (several || gap.breaksLine())) {
                comments(gap, piece.size(), false);
                newLine(piece.size(), false);
            } else if (!gap.remarks().isEmpty()) {
                comments(gap, indent + CONTINUED, false);
                continueLine();
            } else {
                join(pieces, i);
            }
            out.append(piece.text());
            column += piece.width();
        }
    }

    /** Whether a line of a rule would be too long with its clauses on the lines where they are. */
    private static boolean isTooLong(List<Piece> pieces, List<Gap> before) {
        int start = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            boolean ends = i == pieces.size()
                    || pieces.get(i).joint() == Piece.Joint.CLAUSE
                            && before.get(i).breaksLine();
            if (ends) {
                int indentation = start == 0 ? 0 : Piece.CLAUSE_INDENT;
                if (indentation + TablePieces.width(pieces.subList(start, i)) > WIDTH) {
                    return true;
                }
                start = i;
            }
        }
        return false;
    }

    /** Comments behind the last statement. */
    void end() {
        commentsBetween(gaps.atEnd());
        if (out.length() > 0) {
            out.append('\n');
        }
    }

    /** Comments that are indented right below a statement go with its last line, others with what follows. */
    private void commentsBetween(Gap gap) {
        boolean attached = out.length() > 0;
        for (Gap.Remark remark : gap.remarks()) {
            attached &= remark.lineBreaks() == 0 || remark.lineBreaks() == 1 && remark.indented();
            comment(remark, attached ? indent : 0, true);
        }
    }

    private void comments(Gap gap, int indentation, boolean blankLines) {
        gap.remarks().forEach(remark -> comment(remark, indentation, blankLines));
    }

    private void comment(Gap.Remark remark, int indentation, boolean blankLines) {
        if (remark.lineBreaks() == 0 && out.length() > 0) {
            out.append("  ");
        } else {
            breakLine(indentation, blankLines && remark.lineBreaks() > 1);
        }
        out.append(remark.text());
    }

    private void newLine(int indentation, boolean blankLine) {
        breakLine(indentation, blankLine);
        indent = indentation;
    }

    private void continueLine() {
        breakLine(indent + CONTINUED, false);
    }

    private void breakLine(int indentation, boolean blankLine) {
        if (out.length() > 0) {
            out.append(blankLine ? "\n\n" : "\n");
        }
        out.append(" ".repeat(indentation));
        column = indentation;
    }

    private void join(List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        if (piece.joint() == Piece.Joint.SOFT && column + 1 + widthToNextBreak(pieces, at) > WIDTH) {
            continueLine();
        } else if (piece.joint() != Piece.Joint.TOUCHING) {
            blanks(piece.joint() == Piece.Joint.BLANK ? piece.size() : 1);
        }
    }

    private void blanks(int number) {
        out.append(" ".repeat(number));
        column += number;
    }

    /** The columns up to the next place where a line may end. */
    private static int widthToNextBreak(List<Piece> pieces, int at) {
        int end = at + 1;
        while (end < pieces.size() && isInside(pieces.get(end))) {
            end++;
        }
        return TablePieces.width(pieces.subList(at, end));
    }

    private static boolean isInside(Piece piece) {
        return piece.joint() == Piece.Joint.TOUCHING || piece.joint() == Piece.Joint.BLANK;
    }
}
