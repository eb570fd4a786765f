package dev.plimsoll.features.coverage;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * How far features reached one policy.
 *
 * @param files its own text, those that it includes, and the tables that have rows of it
 * @param rules in the order of the policy
 * @param comparisons by place
 * @param rows by table and place
 */
public record PolicyCoverage(
        CheckedPolicy policy,
        List<Source> files,
        List<Point.OfRule> rules,
        List<Point.OfComparison> comparisons,
        List<Point.OfRow> rows) {
    public PolicyCoverage {
        files = List.copyOf(files);
        rules = List.copyOf(rules);
        comparisons = List.copyOf(comparisons);
        rows = List.copyOf(rows);
    }

    public Share ofRules() {
        return sum(rules);
    }

    /** Of the sides of comparisons: each has two. */
    public Share ofSides() {
        return sum(comparisons);
    }

    public Share ofRows() {
        return sum(rows);
    }

    /** Rules, then comparisons, then rows. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>(rules);
        points.addAll(comparisons);
        points.addAll(rows);
        return points;
    }

    /** Whether rules and sides of comparisons both reach a percentage. Rows are told, not asked for. */
    public boolean reaches(int percent) {
        return ofRules().reaches(percent) && ofSides().reaches(percent);
    }

    private static Share sum(List<? extends Point> points) {
        Share sum = new Share(0, 0);
        for (Point point : points) {
            sum = sum.plus(point.share());
        }
        return sum;
    }
}
