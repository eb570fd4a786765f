package dev.plimsoll.importer.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an exchange's files say, by symbol. Each table has its instrument; its rows follow one another from 0.
 */
public record Configuration(
        TableForm form, SortedMap<String, VenueInstrument> instruments, SortedMap<String, VenueTable> tables) {
    public Configuration {
        instruments = Collections.unmodifiableSortedMap(new TreeMap<>(instruments));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /** How many brackets there are. */
    public int brackets() {
        return tables.values().stream().mapToInt(table -> table.rows().size()).sum();
    }
}
