package dev.plimsoll.model;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import java.util.List;

/**
 * What a formula is evaluated in: a request, a position, a pool, an element of a collection; with the account and the
 * market around it. Within an element the subject of that collection is the element, and {@code instrument},
 * {@code market} and tables are those of its instrument.
 */
public interface Context {
    /**
     * An attribute's value; {@link Value.Absent} if it is optional and not there, {@link Value.Failed} if it is not
     * there and must be.
     */
    Value read(Attribute attribute, boolean after);

    /** The elements that a quantifier of this context's scope ranges over, in the account's canonical order. */
    List<Context> elements(Collection collection, boolean after);

    /** A cell of a table for the context's instrument; Failed with BEYOND_LAST_BRACKET past a closed last row. */
    Value cell(BracketTable table, String column, Scalar key);

    /**
     * The price of one asset in another; both an asset or a role of the context's instrument. Failed with MISSING_PRICE
     * where it is not given.
     */
    Value rate(String from, String into);

    /** The evaluation time in milliseconds since 1970 in UTC; Failed with TIME_UNKNOWN. */
    Value now();
}
