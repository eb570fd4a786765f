package dev.plimsoll.features.coverage;

/**
 * How many of how many.
 *
 * @param covered at most {@code total}
 * @param total of nothing everything is covered
 */
public record Share(long covered, long total) {
    private static final long TENTHS = 1_000;

    Share plus(Share other) {
        return new Share(covered + other.covered, total + other.total);
    }

    /** In tenths of a percent, rounded down: what is not quite there is not there. */
    private long tenths() {
        return total == 0 ? TENTHS : covered * TENTHS / total;
    }

    /** {@code 97.5}, {@code 100}: rounded down. */
    public String percent() {
        long tenths = tenths();
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10);
    }

    /**
     * Whether it reaches a percentage; 89.99 % is not 90 %.
     *
     * @param percent from 0 to 100
     */
    public boolean reaches(int percent) {
        return covered * 100 >= total * (long) percent;
    }
}
