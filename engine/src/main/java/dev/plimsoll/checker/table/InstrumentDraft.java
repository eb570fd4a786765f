package dev.plimsoll.checker.table;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * An instrument as listed, before its parts are looked at.
 *
 * @param place of the symbol
 * @param fields {@code kind}, {@code contract}, {@code base}, …, in the order written
 * @param attributes values of own attributes
 * @param inFile whether a data file lists it
 */
record InstrumentDraft(String symbol, Span place, List<Field> fields, List<Field> attributes, boolean inFile) {
    InstrumentDraft {
        fields = List.copyOf(fields);
        attributes = List.copyOf(attributes);
    }

    /** A name with a value. */
    record Field(Span place, String name, Literal value) {}
}
