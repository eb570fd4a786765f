package dev.plimsoll.io;

/** Ways to values in a data file: {@code positions[2].instrument}. */
final class Paths {
    private Paths() {}

    static String key(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }

    static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** The way to what holds the value: {@code positions[2]}; of a first key the empty one. */
    static String parent(String path) {
        int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return end < 0 ? "" : path.substring(0, end);
    }
}
