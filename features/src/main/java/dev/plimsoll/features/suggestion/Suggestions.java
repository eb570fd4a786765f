package dev.plimsoll.features.suggestion;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.features.coverage.Point;
import dev.plimsoll.features.coverage.PolicyCoverage;
import dev.plimsoll.features.suggestion.Suggestion.Case;
import dev.plimsoll.source.Characters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Suggests scenarios for what features do not reach of a policy. The same policy and features give the same text. */
public final class Suggestions {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final CompiledPolicy policy;
    private final List<Point> points;
    private final Function<Point, String> places;
    private final Laboratory laboratory;

    private Suggestions(CompiledPolicy policy, List<Point> points, Function<Point, String> places) {
        this.policy = policy;
        this.points = points;
        this.places = places;
        this.laboratory = new Laboratory(policy);
    }

    /**
     * Suggests.
     *
     * @param coverage what is reached so far
     * @param places how the place of something is shown
     */
    public static Suggested of(CompiledPolicy policy, PolicyCoverage coverage, Function<Point, String> places) {
        return new Suggestions(policy, coverage.points(), places).suggested();
    }

    private Suggested suggested() {
        Search search = new Search(laboratory, new Samples(policy.model()), points);
        search.run(Situations.of(policy.model(), days()));
        search.runRows(Situations.ofRows(policy.model()));
        List<String> underived = new ArrayList<>();
        for (Goal goal : search.open()) {
            boolean isRow = points.get(goal.index()) instanceof Point.OfRow;
            int asked = isRow ? 0 : search.asked(goal);
            String reason = asked == 0
                    ? "none of " + laboratory.trials() + " situations that were tried asks it"
                    : asked + " of " + laboratory.trials() + " situations that were tried ask it, and none reaches it";
            underived.add(missing(goal) + ": " + reason);
        }
        Map<String, Written> written = new LinkedHashMap<>();
        for (Suggestion suggestion : search.found()) {
            boolean isWritten = false;
            for (Case one : suggestion.cases()) {
                isWritten |= write(written, suggestion.goal(), one);
            }
            if (!isWritten) {
                underived.add(missing(suggestion.goal()) + ": the scenario that was found does not pass by itself");
            }
        }
        String feature = written.isEmpty() ? "" : feature(written, underived);
        return new Suggested(feature, written.size(), underived);
    }

    /** A scenario, and what it is for. */
    private record Written(String name, List<String> reaches, List<String> steps) {}

    /** Whether it passes; two with the same steps are one. */
    private boolean write(Map<String, Written> written, Goal goal, Case one) {
        List<String> steps = new ArrayList<>(one.tried().situation().steps());
        steps.addAll(one.tried().expected());
        String key = String.join("\n", steps);
        Written known = written.get(key);
        if (known != null) {
            known.reaches().add(missing(goal));
            return true;
        }
        String name = Characters.visible(points.get(goal.index()).text())
                + (one.what().isEmpty() ? "" : ": " + one.what());
        Written made = new Written(name, new ArrayList<>(List.of(missing(goal))), steps);
        if (!laboratory.passes(feature(Map.of(key, made), List.of()))) {
            return false;
        }
        written.put(key, made);
        return true;
    }

    private String missing(Goal goal) {
        return Characters.visible(places.apply(points.get(goal.index())) + ": " + goal.text(points));
    }

    private List<String> days() {
        List<String> days = new ArrayList<>();
        for (Point point : points) {
            Matcher day = DAY.matcher(point.text());
            while (!point.missing().isEmpty() && point.text().startsWith("effective") && day.find()) {
                days.add(day.group());
            }
        }
        return days;
    }

    private String feature(Map<String, Written> written, List<String> underived) {
        StringBuilder text = new StringBuilder();
        text.append("# Suggested for `").append(policy.model().name()).append("` version ");
        text.append(Characters.visible(policy.model().version()).replace('\n', ' '))
                .append(".\n");
        text.append(
                "# What these scenarios expect is what the policy answers now. A person must confirm that this is right,\n");
        text.append("# and say in the names what each is about.\n");
        if (!underived.isEmpty()) {
            text.append("#\n# No scenario was found for:\n");
            underived.forEach(line -> text.append("#   ").append(line).append('\n'));
        }
        text.append("Feature: What no feature of ")
                .append(policy.model().name())
                .append(" reached\n\n");
        text.append("  Background:\n    Given the policy ")
                .append(policy.model().name())
                .append('\n');
        for (Written one : written.values()) {
            text.append('\n');
            one.reaches().forEach(line -> text.append("  # ").append(line).append('\n'));
            text.append("  Scenario: ").append(one.name()).append('\n');
            one.steps().forEach(step -> text.append("    ").append(step).append('\n'));
        }
        return text.toString();
    }
}
