package dev.plimsoll.differential;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that are the same for the same seed, everywhere. */
public final class Rolls {
    private final SplittableRandom random;

    public Rolls(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    public final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
