package dev.plimsoll.features.suggestion;

import dev.plimsoll.features.coverage.Point;
import dev.plimsoll.features.suggestion.Suggestion.Case;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for situations that reach what is not reached. Each number of a situation is turned coarsely; where the answer to
 * something changes between two values, the place is bracketed down to one step.
 */
final class Search {
    private static final int MOST_TRIALS = 6_000;
    private static final int MOST_FOR_ROWS = 4_000;

    /** In how many situations numbers are turned for one goal. */
    private static final int MOST_TURNS = 5;

    private final Laboratory laboratory;
    private final Samples samples;
    private final List<Point> points;
    private final List<Goal> open;
    private final List<Suggestion> found = new ArrayList<>();
    private final Map<Goal, Integer> asked = new LinkedHashMap<>();

    /** @param points of the policy, as far as features reach them */
    Search(Laboratory laboratory, Samples samples, List<Point> points) {
        this.laboratory = laboratory;
        this.samples = samples;
        this.points = points;
        this.open = new ArrayList<>(Goal.of(points));
    }

    List<Suggestion> found() {
        return found;
    }

    /** What no situation reached. */
    List<Goal> open() {
        return open;
    }

    /** In how many situations it was looked at. */
    int asked(Goal goal) {
        return asked.getOrDefault(goal, 0);
    }

    /** First each situation as it is, then its numbers turned where something is asked that may have a boundary. */
    void run(List<Situation> situations) {
        Map<Goal, Tried> reached = new LinkedHashMap<>();
        List<Tried> plain = new ArrayList<>();
        for (Situation situation : situations) {
            Tried tried = tried(situation);
            note(tried, reached);
            plain.add(tried);
        }
        Map<Goal, Integer> turned = new LinkedHashMap<>();
        for (Tried tried : plain) {
            List<Goal> hopeful = open.stream()
                    .filter(goal -> hasBoundary(goal, tried.points()) && goal.isAsked(tried.points()))
                    .filter(goal -> turned.getOrDefault(goal, 0) < MOST_TURNS)
                    .toList();
            if (!hopeful.isEmpty() && laboratory.trials() < MOST_TRIALS) {
                hopeful.forEach(goal -> turned.merge(goal, 1, Integer::sum));
                look(tried.situation(), reached);
            }
        }
        reached.forEach((goal, tried) -> {
            if (open.contains(goal) && !isRow(goal, tried.points())) {
                add(new Suggestion(goal, List.of(new Case("", tried))));
            }
        });
    }

    /** Then the rows of tables, by the size of positions. */
    void runRows(List<Situation> situations) {
        Map<Goal, Tried> reached = new LinkedHashMap<>();
        for (Situation situation : situations) {
            if (open.stream().noneMatch(this::isRow) || laboratory.trials() > MOST_TRIALS + MOST_FOR_ROWS) {
                break;
            }
            turn(situation, Knob.QUANTITY, reached, true);
        }
        reached.forEach((goal, tried) -> {
            if (open.contains(goal)) {
                add(new Suggestion(goal, List.of(new Case("", tried))));
            }
        });
    }

    private static boolean hasBoundary(Goal goal, List<Point> points) {
        Point point = points.get(goal.index());
        return point instanceof Point.OfRule
                || point instanceof Point.OfComparison comparison
                        && (comparison.equal().isPresent() || comparison.text().contains(" between "));
    }

    private static boolean isRow(Goal goal, List<Point> points) {
        return points.get(goal.index()) instanceof Point.OfRow;
    }

    private boolean isRow(Goal goal) {
        return isRow(goal, points);
    }

    private void look(Situation situation, Map<Goal, Tried> reached) {
        for (Knob knob : situation.ask().knobs()) {
            if (situation.says(knob) && !open.isEmpty()) {
                turn(situation, knob, reached, false);
            }
        }
    }

    private Tried tried(Situation situation) {
        Tried tried = laboratory.tried(situation);
        open.stream().filter(goal -> goal.isAsked(tried.points())).forEach(goal -> asked.merge(goal, 1, Integer::sum));
        return tried;
    }

    private void note(Tried tried, Map<Goal, Tried> reached) {
        if (tried.isAnswered()) {
            open.stream()
                    .filter(goal -> goal.isReached(tried.points()))
                    .forEach(goal -> reached.putIfAbsent(goal, tried));
        }
    }

    private void turn(Situation situation, Knob knob, Map<Goal, Tried> reached, boolean rows) {
        Optional<Tried> before = Optional.empty();
        for (BigDecimal value : samples.of(knob, situation)) {
            Tried here = tried(situation.with(knob, value));
            note(here, reached);
            if (here.isAnswered() && before.isPresent()) {
                for (Goal goal : List.copyOf(open)) {
                    if (isRow(goal) == rows) {
                        between(knob, before.get(), here, goal).ifPresent(this::add);
                    }
                }
            }
            before = Optional.of(here).filter(Tried::isAnswered);
        }
    }

    /** The boundary of a goal between two values, if it is there. */
    private Optional<Suggestion> between(Knob knob, Tried low, Tried high, Goal goal) {
        boolean changes = open.contains(goal)
                && goal.isAsked(low.points())
                && goal.isAsked(high.points())
                && goal.isReached(low.points()) != goal.isReached(high.points());
        return changes ? halved(knob, low, high, goal) : Optional.empty();
    }

    private Optional<Suggestion> halved(Knob knob, Tried from, Tried to, Goal goal) {
        Tried low = from;
        Tried high = to;
        BigDecimal step = knob.step(low.situation().instrument());
        BigDecimal two = BigDecimal.valueOf(2);
        while (value(high, knob).subtract(value(low, knob)).compareTo(step) > 0) {
            BigDecimal half = value(high, knob).subtract(value(low, knob)).divide(two);
            BigDecimal middle = value(low, knob).add(Samples.onStep(half, step).max(step));
            Tried there = tried(low.situation().with(knob, middle));
            if (!there.isAnswered() || !goal.isAsked(there.points())) {
                return Optional.empty();
            }
            if (goal.isReached(there.points()) == goal.isReached(low.points())) {
                low = there;
            } else {
                high = there;
            }
        }
        return Optional.of(new Suggestion(goal, cases(knob, low, high, goal, step)));
    }

    private static BigDecimal value(Tried tried, Knob knob) {
        return tried.situation().numbers().getOrDefault(knob, BigDecimal.ZERO);
    }

    private List<Case> cases(Knob knob, Tried low, Tried high, Goal goal, BigDecimal step) {
        boolean atHigh = isEqual(high, low, goal);
        boolean atLow = isEqual(low, high, goal);
        List<Case> cases = new ArrayList<>();
        if (atLow) {
            beyond(low, knob, step.negate()).ifPresent(one -> cases.add(case_("just below", knob, one)));
        }
        cases.add(case_(atLow ? "at" : "just below", knob, low));
        cases.add(case_(atHigh ? "at" : "just above", knob, high));
        if (atHigh) {
            beyond(high, knob, step).ifPresent(one -> cases.add(case_("just above", knob, one)));
        }
        return cases;
    }

    private Optional<Tried> beyond(Tried tried, Knob knob, BigDecimal step) {
        BigDecimal value = value(tried, knob).add(step);
        return value.signum() > 0
                ? Optional.of(tried(tried.situation().with(knob, value))).filter(Tried::isAnswered)
                : Optional.empty();
    }

    /** Whether the boundary itself is here and not there: of a rule, where some comparison is equal here alone. */
    private static boolean isEqual(Tried here, Tried there, Goal goal) {
        if (here.points().get(goal.index()) instanceof Point.OfComparison) {
            return here.isEqual(goal.index());
        }
        for (int i = 0; i < here.points().size(); i++) {
            if (here.isEqual(i) && !there.isEqual(i)) {
                return true;
            }
        }
        return false;
    }

    private static Case case_(String what, Knob knob, Tried tried) {
        return new Case(
                what + ", with a " + knob.word() + " of "
                        + value(tried, knob).stripTrailingZeros().toPlainString(),
                tried);
    }

    /** What a suggestion reaches besides is reached too. */
    private void add(Suggestion suggestion) {
        found.add(suggestion);
        open.remove(suggestion.goal());
        for (Case one : suggestion.cases()) {
            for (Iterator<Goal> goals = open.iterator(); goals.hasNext(); ) {
                Goal goal = goals.next();
                boolean boundary = one.tried().points().get(goal.index()) instanceof Point.OfComparison comparison
                        && comparison.equal().isPresent()
                        && goal.index() != suggestion.goal().index();
                if (!boundary && goal.isReached(one.tried().points())) {
                    goals.remove();
                }
            }
        }
    }
}
