package dev.plimsoll.importer.table;

import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * The brackets of an instrument.
 *
 * @param place of its symbol
 * @param unit of the bounds, for messages; may be empty
 */
public record VenueTable(String symbol, Span place, String unit, List<VenueRow> rows) {
    public VenueTable {
        rows = List.copyOf(rows);
    }

    /** Where a row starts: where the one before ends. */
    public BigDecimal floor(int row) {
        return row == 0
                ? BigDecimal.ZERO
                : rows.get(row - 1).bound().map(Cell::value).orElse(BigDecimal.ZERO);
    }
}
