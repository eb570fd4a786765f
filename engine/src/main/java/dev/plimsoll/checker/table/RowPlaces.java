package dev.plimsoll.checker.table;

import dev.plimsoll.source.Span;

/** Where the rows of a bracket table stand; a row counts from 0. */
public interface RowPlaces {
    Span row(int row);

    /** What says where a row starts, else the row. */
    Span from(int row);

    /** What says where a row ends, else the row. */
    Span bound(int row);

    /**
     * A cell, else its row.
     *
     * @param column its full name
     */
    Span cell(int row, String column);
}
