package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.TableDraft.Row;
import dev.plimsoll.source.Span;
import java.util.List;

/** The places of the rows of a statement or a tiers file. */
record DraftPlaces(List<Row> rows, RowCells cells) implements RowPlaces {
    @Override
    public Span row(int row) {
        return rows.get(row).place();
    }

    @Override
    public Span from(int row) {
        return rows.get(row).from().map(Literal::span).orElse(row(row));
    }

    @Override
    public Span bound(int row) {
        return rows.get(row).boundPlace();
    }

    @Override
    public Span cell(int row, String column) {
        return cells.place(rows.get(row), column);
    }
}
