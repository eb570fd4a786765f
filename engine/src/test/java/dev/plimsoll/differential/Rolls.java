package dev.plimsoll.differential;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that are the same for the same seed, everywhere. */
final class Rolls {
    private final SplittableRandom random;

    Rolls(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
