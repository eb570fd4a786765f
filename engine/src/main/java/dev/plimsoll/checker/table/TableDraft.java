package dev.plimsoll.checker.table;

import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.TierRow.BoundKind;
import java.util.List;
import java.util.Optional;

/**
 * A bracket table as written, in a statement or in a data file.
 *
 * @param place where the table gets its name
 * @param inFile whether a data file holds it
 */
record TableDraft(String name, Span place, Word by, Optional<Word> method, List<Block> blocks, boolean inFile) {
    TableDraft {
        blocks = List.copyOf(blocks);
    }

    record Word(Span place, String text) {}

    /**
     * Rows for some instruments.
     *
     * @param symbols empty for all others
     */
    record Block(Span place, List<Word> symbols, List<Row> rows) {
        Block {
            symbols = List.copyOf(symbols);
            rows = List.copyOf(rows);
        }

        boolean isForAll() {
            return symbols.isEmpty();
        }
    }

    /**
     * @param bound absent for an open row
     * @param from where it starts, if that is said
     */
    record Row(Span place, BoundKind kind, Optional<Literal> bound, Optional<Literal> from, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        /** The place that speaks of its bound: the bound itself, or the row. */
        Span boundPlace() {
            return bound.map(Literal::span).orElse(place);
        }
    }

    record Cell(Span place, String column, Literal value) {}
}
