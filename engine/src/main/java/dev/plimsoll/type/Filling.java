package dev.plimsoll.type;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One way in which roles are filled: what an instrument, or an asset, puts in their place.
 *
 * @param who it is, for messages; empty where nothing in particular fills them
 * @param symbols by role
 * @param examples those of the symbols that stand for others too: it is one of several that differ in nothing else
 */
public record Filling(String who, SortedMap<String, String> symbols, Set<String> examples) {
    public Filling {
        examples = Set.copyOf(examples);
        symbols = Collections.unmodifiableSortedMap(new TreeMap<>(symbols));
    }
}
