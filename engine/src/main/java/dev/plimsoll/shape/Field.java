package dev.plimsoll.shape;

/**
 * A key of a map.
 *
 * @param needed whether it must be given
 * @param doc one sentence, for editors that show it; may be empty
 */
public record Field(String name, Shape shape, boolean needed, String doc) {
    public static Field needed(String name, Shape shape, String doc) {
        return new Field(name, shape, true, doc);
    }

    public static Field optional(String name, Shape shape, String doc) {
        return new Field(name, shape, false, doc);
    }

    /** A key that, where a condition holds, must not be given. */
    static Field forbidden(String name) {
        return new Field(name, new Shape.Nothing(), false, "");
    }
}
