package dev.plimsoll.syntax;

import java.util.ArrayList;
import java.util.List;

/** The widths of the columns of a bracket table: bounds flush right, values flush left. */
final class TierColumns {
    private final ExpressionPieces expressions;
    private final int bound;
    private final int head;
    private final List<Integer> cells = new ArrayList<>();

    TierColumns(List<TierRow> rows, ExpressionPieces expressions) {
        this.expressions = expressions;
        this.bound = rows.stream().mapToInt(this::boundWidth).max().orElse(0);
        this.head = rows.stream()
                .mapToInt(row -> TablePieces.width(head(row, bound)))
                .max()
                .orElse(0);
        for (TierRow row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                boolean last = i == row.cells().size() - 1;
                int width = last ? 0 : cell(row.cells().get(i)) + 1;
                if (i == cells.size()) {
                    cells.add(width);
                } else {
                    cells.set(i, Math.max(cells.get(i), width));
                }
            }
        }
    }

    List<Piece> row(TierRow row) {
        List<Piece> pieces = new ArrayList<>(head(row, bound));
        int blanks = head - TablePieces.width(pieces) + 1;
        for (int i = 0; i < row.cells().size(); i++) {
            TierRow.Cell cell = row.cells().get(i);
            pieces.add(Piece.after(blanks, cell.column().text()));
            expressions.at(Binding.SUM, cell.value()).forEach(piece -> pieces.add(onLine(piece)));
            if (i < row.cells().size() - 1) {
                pieces.add(Piece.touching(","));
            }
            blanks = cells.get(i) - cell(cell);
        }
        return pieces;
    }

    /** Rows stay on one line, however long: in two they would not be columns any more. */
    private static Piece onLine(Piece piece) {
        return piece.joint() == Piece.Joint.SOFT ? Piece.blank(piece.text()) : piece;
    }

    private static List<Piece> words(TierRow row) {
        return switch (row.kind()) {
            case UP_TO -> List.of(Piece.blank("up"), Piece.blank("to"));
            case BELOW -> List.of(Piece.blank("below"));
            case ABOVE -> List.of(Piece.blank("above"));
        };
    }

    private List<Piece> head(TierRow row, int width) {
        List<Piece> pieces = new ArrayList<>(words(row));
        row.bound().ifPresent(value -> {
            List<Piece> words = expressions.at(Binding.SUM, value);
            pieces.addAll(ExpressionPieces.joined(words, Piece.after(width - TablePieces.width(words) + 1, "")));
        });
        pieces.add(Piece.touching(":"));
        return pieces;
    }

    private int boundWidth(TierRow row) {
        return row.bound()
                .map(value -> TablePieces.width(expressions.at(Binding.SUM, value)))
                .orElse(0);
    }

    private int cell(TierRow.Cell cell) {
        return Piece.width(cell.column().text()) + 1 + TablePieces.width(expressions.at(Binding.SUM, cell.value()));
    }
}
