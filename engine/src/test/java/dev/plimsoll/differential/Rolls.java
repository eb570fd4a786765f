package dev.plimsoll.differential;

import java.util.List;

/**
 * Random choices that are the same for the same seed, everywhere and on every Java: those of {@link java.util.SplittableRandom} of
 * Java 17, written out so that a place in the row can be kept.
 */
public final class Rolls {
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private final long seed;
    private long at;

    public Rolls(long seed) {
        this.seed = seed;
        this.at = seed;
    }

    private int next() {
        at += STEP;
        long mixed = (at ^ (at >>> 33)) * 0x62a9d9ed799705f5L;
        return (int) (((mixed ^ (mixed >>> 28)) * 0xcb24d0a5c88c35b3L) >>> 32);
    }

    /** Each number from 0 on equally often. */
    public int below(int bound) {
        int most = bound - 1;
        int next = next();
        if ((bound & most) == 0) {
            return next & most;
        }
        int positive = next >>> 1;
        int rest = positive % bound;
        while (positive + most - rest < 0) {
            positive = next() >>> 1;
            rest = positive % bound;
        }
        return rest;
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    @SafeVarargs
    public final <T> T one(T... choices) {
        return choices[below(choices.length)];
    }

    public <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    public long seed() {
        return seed;
    }

    /** Whether nothing was chosen yet. */
    public boolean areFresh() {
        return at == seed;
    }

    /** Where in the row of this seed it is. */
    public long place() {
        return at;
    }

    /** Goes on from a place in the row of this seed. */
    public void goOn(long place) {
        at = place;
    }
}
