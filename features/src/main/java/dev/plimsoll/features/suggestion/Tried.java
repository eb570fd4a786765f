package dev.plimsoll.features.suggestion;

import dev.plimsoll.features.coverage.Point;
import java.util.List;

/**
 * A situation with what came of it.
 *
 * @param points of the policy, each as far as this situation alone reaches it
 * @param expected the steps that say what was answered; none where there was no answer
 */
record Tried(Situation situation, List<Point> points, List<String> expected) {
    boolean isAnswered() {
        return !expected.isEmpty();
    }

    /** Whether some comparison by order is exactly equal here. */
    boolean isEqual(int index) {
        return points.get(index) instanceof Point.OfComparison comparison
                && comparison.equal().orElse(false);
    }
}
