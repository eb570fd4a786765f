package dev.plimsoll.properties;

import dev.plimsoll.differential.Rolls;
import java.util.Map;
import java.util.TreeMap;

/** The random policies that properties share, each compiled when it is first drawn: compiling is what costs. */
final class Pool {
    private static final int SIZE = 60;
    private static final long FIRST = 40_000;
    private static final Map<Long, Subject> COMPILED = new TreeMap<>();

    private Pool() {}

    static synchronized Subject one(Rolls rolls) {
        return COMPILED.computeIfAbsent(FIRST + rolls.below(SIZE), Subject::random);
    }
}
