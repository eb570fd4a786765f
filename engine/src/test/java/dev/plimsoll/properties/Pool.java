package dev.plimsoll.properties;

import dev.plimsoll.differential.Rolls;
import java.util.Map;
import java.util.TreeMap;

/**
 * The random policies that properties share, each compiled when it is first drawn: compiling is what costs. {@code
 * -Dplimsoll.properties.policies=} says from which seed on.
 */
final class Pool {
    /** As many as properties share that ask the policies as they are. */
    static final int ALL = 40;
    /** As many as are changed and compiled again for a property. */
    static final int FEW = 16;

    /** The seed of the first of them. */
    static final long FIRST = Long.getLong("plimsoll.properties.policies", 40_000);

    private static final Map<Long, Subject> COMPILED = new TreeMap<>();

    private Pool() {}

    static synchronized Subject one(Rolls rolls, int of) {
        return COMPILED.computeIfAbsent(FIRST + rolls.below(of), Subject::random);
    }

    /** One of the few, counted around. */
    static synchronized Subject numbered(int number) {
        return COMPILED.computeIfAbsent(FIRST + number % FEW, Subject::random);
    }
}
