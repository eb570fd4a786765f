package dev.plimsoll.properties;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;

/**
 * Situations that several properties draw alike: each is answered once. Only as many are kept as there are cases by default, and
 * none where memory is wanted for something else.
 */
final class Shared {
    private static final int MOST = 6_000;

    private SoftReference<Map<Long, Situation>> known = new SoftReference<>(new HashMap<>());

    /** The situation, or the same one that was drawn before. */
    synchronized Situation of(Situation drawn) {
        Map<Long, Situation> there = known.get();
        if (there == null) {
            there = new HashMap<>();
            known = new SoftReference<>(there);
        }
        Situation before = there.get(drawn.variation());
        if (before != null && before.isSame(drawn)) {
            return before;
        }
        if (before == null && there.size() < MOST) {
            there.put(drawn.variation(), drawn);
        }
        return drawn;
    }
}
