package dev.plimsoll.hostile;

import java.util.function.IntFunction;

/**
 * A text that grows.
 *
 * @param limit the largest size that is let in
 * @param code what is said of larger ones
 * @param most the largest size that is made: files of more than 16 MB are refused before there is a text
 */
record Bomb(Door door, String what, String name, int limit, String code, int most, IntFunction<String> text) {
    Bomb(Door door, String what, String name, int limit, String code, IntFunction<String> text) {
        this(door, what, name, limit, code, Integer.MAX_VALUE, text);
    }

    /** Not larger than this. */
    Bomb upTo(int size) {
        return new Bomb(door, what, name, limit, code, size, text);
    }

    int size(int percent) {
        int size = (int) Math.min((long) limit * percent / 100, most);
        return percent > 100 ? Math.max(size, limit + 1) : size;
    }

    @Override
    public String toString() {
        return door + " " + what + " " + name;
    }
}
