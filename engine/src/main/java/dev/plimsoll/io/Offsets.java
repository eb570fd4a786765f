package dev.plimsoll.io;

/** From counting code points, as YAML's marks do, to UTF-16 offsets, as spans do. */
final class Offsets {
    private final int length;
    /** Empty where both are the same. */
    private final int[] offsets;

    Offsets(String text) {
        this.length = text.length();
        int points = text.codePointCount(0, length);
        this.offsets = points == length ? new int[0] : new int[points];
        for (int i = 0, at = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
    }

    int of(int point) {
        if (offsets.length == 0) {
            return Math.min(point, length);
        }
        return point < offsets.length ? offsets[point] : length;
    }
}
