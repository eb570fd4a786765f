package dev.plimsoll.properties;

import dev.plimsoll.differential.Rolls;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Random states of the few policies that are changed and compiled again, and requests to them. Several properties draw them alike:
 * each is drawn and answered once. Only as many are kept as there are cases by default, and none where memory is wanted for
 * something else.
 */
final class Few {
    private static final int MOST = 6_000;

    private static SoftReference<Map<Long, Few>> known = new SoftReference<>(new HashMap<>());

    private final Situation standing;
    private final long afterStanding;
    private @Nullable Situation asked;
    private long afterAsked;

    private Few(Rolls rolls) {
        this.standing = Pool.one(rolls, Pool.FEW).state(rolls);
        this.afterStanding = rolls.place();
    }

    /** One from where the rolls are, so often with a request. */
    static synchronized Situation of(Rolls rolls, int percentAsked) {
        Few few = rolls.areFresh() ? kept(rolls) : new Few(rolls);
        rolls.goOn(few.afterStanding);
        return rolls.chance(percentAsked) ? few.asked(rolls) : few.standing;
    }

    private static Few kept(Rolls rolls) {
        Map<Long, Few> there = known.get();
        if (there == null) {
            there = new HashMap<>();
            known = new SoftReference<>(there);
        }
        Few before = there.get(rolls.seed());
        if (before != null) {
            return before;
        }
        Few drawn = new Few(rolls);
        if (there.size() < MOST) {
            there.put(rolls.seed(), drawn);
        }
        return drawn;
    }

    private Situation asked(Rolls rolls) {
        Situation there = asked;
        if (there == null) {
            there = standing.asking(rolls);
            asked = there;
            afterAsked = rolls.place();
        }
        rolls.goOn(afterAsked);
        return there;
    }
}
