package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.Position;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an exchange says of margins and prices, by position and by pool. */
public final class StatedFigures {
    private final Map<Position, Map<Figure, Stated>> positions = new LinkedHashMap<>();
    private final SortedMap<String, Map<Figure, Stated>> pools = new TreeMap<>();

    StatedFigures() {}

    void put(Position position, Map<Figure, Stated> figures) {
        positions.put(position, new EnumMap<>(figures));
    }

    void put(String settle, Map<Figure, Stated> figures) {
        pools.put(settle, new EnumMap<>(figures));
    }

    Map<Position, Map<Figure, Stated>> positions() {
        return Collections.unmodifiableMap(positions);
    }

    SortedMap<String, Map<Figure, Stated>> pools() {
        return Collections.unmodifiableSortedMap(pools);
    }
}
