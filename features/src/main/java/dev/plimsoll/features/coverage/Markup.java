package dev.plimsoll.features.coverage;

import static dev.plimsoll.features.report.PageText.escaped;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Lines of a text as HTML, in which points are coloured: of those that enclose one another the inmost. */
final class Markup {
    private final List<Point> points;
    private int next;
    private final List<Point> open = new ArrayList<>();

    /** @param points of one text; lines are asked for in their order */
    Markup(List<Point> points) {
        this.points = points.stream()
                .sorted(Comparator.comparing((Point point) -> point.place().start())
                        .thenComparing(point -> -point.place().end()))
                .toList();
    }

    /**
     * A line.
     *
     * @param start the offset in the text at which it starts
     */
    String line(String text, int start) {
        int end = start + text.length();
        open.removeIf(point -> point.place().end() <= start);
        while (next < points.size() && points.get(next).place().start() < end) {
            open.add(points.get(next++));
        }
        SortedSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Point point : open) {
            cuts.add(Math.max(start, Math.min(end, point.place().start())));
            cuts.add(Math.max(start, Math.min(end, point.place().end())));
        }
        StringBuilder out = new StringBuilder();
        int from = start;
        for (int to : cuts.tailSet(start + 1)) {
            out.append(piece(text.substring(from - start, to - start), inmost(from, to)));
            from = to;
        }
        return out.toString();
    }

    /** The last that encloses a piece is the inmost: they are sorted so. */
    private Optional<Point> inmost(int from, int to) {
        Optional<Point> found = Optional.empty();
        for (Point point : open) {
            if (point.place().start() <= from && point.place().end() >= to) {
                found = Optional.of(point);
            }
        }
        return found;
    }

    private static String piece(String text, Optional<Point> point) {
        if (point.isEmpty()) {
            return escaped(text);
        }
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        if (indent.length() == text.length()) {
            return text;
        }
        return indent + "<span class=\"" + CoveragePage.colour(point.get()) + "\" title=\""
                + escaped(title(point.get())) + "\">" + escaped(text.substring(indent.length())) + "</span>";
    }

    private static String title(Point point) {
        if (!point.missing().isEmpty()) {
            return point.text() + ": " + String.join(", ", point.missing());
        }
        if (point instanceof Point.OfRule rule) {
            return rule.text() + ": reached";
        }
        if (point instanceof Point.OfComparison comparison) {
            return comparison.text() + ": both sides seen"
                    + (comparison.equal().orElse(false) ? ", and exactly equal" : "");
        }
        return point.text() + ": looked up";
    }
}
