package dev.plimsoll.checker.table;

import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of a bracket table: what rules need to know to name it.
 *
 * @param place where the table gets its name
 * @param by the attribute that finds the row where a rule gives no other amount: of positions, else of balances
 * @param columns their types, with roles for units that the instrument decides; {@code deduction} and
 *     {@code maintenance_deduction} both, if there is one of them
 */
public record TableSchema(String name, Span place, Attribute by, SortedMap<String, Type> columns) {
    public TableSchema {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** The type of the amounts that find a row. */
    public Type key() {
        return by.type();
    }

    /** Whether it has rows for assets, because it is by what a balance has, and not for instruments. */
    public boolean ofAssets() {
        return by.subject() == Subject.BALANCE;
    }
}
