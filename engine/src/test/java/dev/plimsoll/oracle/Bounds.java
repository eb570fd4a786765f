package dev.plimsoll.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The strictest bounds on what a request asks for. */
final class Bounds {
    private final int direction;
    private final Map<String, Val> strictest = new TreeMap<>();
    private final Map<String, List<String>> rules = new TreeMap<>();

    /** Direction −1: the lowest counts, 1: the highest. */
    Bounds(int direction) {
        this.direction = direction;
    }

    void add(String attribute, Val bound, String rule) {
        if (bound instanceof Val.Infinite) {
            return;
        }
        Val known = strictest.get(attribute);
        int order = known == null ? direction : Integer.signum(Calculation.order(bound, known));
        if (order == direction) {
            strictest.put(attribute, bound);
            rules.put(attribute, new ArrayList<>(List.of(rule)));
        } else if (order == 0 && !rules.get(attribute).contains(rule)) {
            rules.get(attribute).add(rule);
        }
    }

    Map<String, Ruling.Bound> found() {
        Map<String, Ruling.Bound> result = new TreeMap<>();
        strictest.forEach((attribute, bound) -> result.put(
                attribute,
                new Ruling.Bound(
                        bound instanceof Val.Num num ? Optional.of(num.value().decimal()) : Optional.empty(),
                        List.copyOf(rules.get(attribute)))));
        return result;
    }
}
