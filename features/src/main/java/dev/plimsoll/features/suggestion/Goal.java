package dev.plimsoll.features.suggestion;

import dev.plimsoll.features.coverage.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is not reached.
 *
 * @param index which of the points
 * @param side of a comparison which side is wanted: whether it holds
 */
record Goal(int index, boolean side) {
    /** All of what is not reached, in the order of the points. */
    static List<Goal> of(List<Point> points) {
        List<Goal> goals = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point instanceof Point.OfComparison comparison) {
                if (!comparison.holds()) {
                    goals.add(new Goal(i, true));
                }
                if (!comparison.fails()) {
                    goals.add(new Goal(i, false));
                }
            } else if (!point.missing().isEmpty()) {
                goals.add(new Goal(i, true));
            }
        }
        return goals;
    }

    boolean isReached(List<Point> points) {
        Point point = points.get(index);
        if (point instanceof Point.OfComparison comparison) {
            return side ? comparison.holds() : comparison.fails();
        }
        return point.missing().isEmpty();
    }

    /** Whether it was looked at at all, on whichever side. */
    boolean isAsked(List<Point> points) {
        Point point = points.get(index);
        if (point instanceof Point.OfComparison comparison) {
            return comparison.holds() || comparison.fails();
        }
        return !(point instanceof Point.OfRule rule) || rule.state() != Point.State.NEVER_ASKED;
    }

    /** {@code `leverage at 5x` was never exceeded}. */
    String text(List<Point> points) {
        Point point = points.get(index);
        if (point instanceof Point.OfComparison comparison && comparison.holds() == comparison.fails()) {
            String bound = side ? "was never exceeded" : "was never kept";
            String other = side ? "was never true" : "was never false";
            return "`" + point.text() + "` " + (comparison.bound() ? bound : other);
        }
        return "`" + point.text() + "` " + String.join(", ", point.missing());
    }
}
