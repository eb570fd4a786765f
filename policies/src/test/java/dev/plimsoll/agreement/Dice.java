package dev.plimsoll.agreement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Seeded chance in whole numbers and decimals; the same on every machine. */
final class Dice {
    private final SplittableRandom random;
    /** The decimals asked for, read once. */
    private final Map<String, BigDecimal> written = new HashMap<>();

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** True in so many of a hundred cases. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** From low to high in steps of {@code 10^-scale}. */
    BigDecimal decimal(String low, String high, int scale) {
        long from = written(low).movePointRight(scale).longValueExact();
        long to = written(high).movePointRight(scale).longValueExact();
        return BigDecimal.valueOf(random.nextLong(from, to + 1), scale);
    }

    private BigDecimal written(String decimal) {
        return written.computeIfAbsent(decimal, BigDecimal::new);
    }

    /** An amount of one of so many magnitudes, the smallest being from {@code smallest} to ten times it. */
    BigDecimal magnitude(String smallest, int magnitudes) {
        return written(smallest).scaleByPowerOfTen(random.nextInt(magnitudes)).multiply(decimal("1", "10", 3));
    }
}
