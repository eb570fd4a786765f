package dev.plimsoll.assessment;

import dev.plimsoll.decision.BoundInForce;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The strictest bounds on what a request asks for: of the caps that apply the lowest, of the floors the highest. */
final class BoundsInForce {
    private final Map<String, Strictest> caps = new TreeMap<>();
    private final Map<String, Strictest> floors = new TreeMap<>();

    private record Strictest(Value.Number limit, Rule.Bound rule) {}

    private BoundsInForce() {}

    static BoundsInForce of(List<Posed> posed) {
        BoundsInForce bounds = new BoundsInForce();
        for (Posed question : posed) {
            for (Rule rule : question.asked().before().rules().policy().rules()) {
                if (rule instanceof Rule.Bound bound && question.judges(bound)) {
                    bounds.add(bound, question);
                }
            }
        }
        return bounds;
    }

    private void add(Rule.Bound bound, Posed question) {
        Expressions expressions = question.asked().before().basis().expressions();
        boolean applies =
                Value.Truth.TRUE.equals(expressions.value(bound.header().applies(), question.context()));
        if (applies && expressions.value(bound.bound(), question.context()) instanceof Value.Number limit) {
            Strictest made = new Strictest(limit, bound);
            (bound.upper() ? caps : floors).merge(Wording.name(bound), made, BoundsInForce::stricter);
        }
    }

    private static Strictest stricter(Strictest one, Strictest other) {
        Scalar a = one.limit().scalar();
        Scalar b = other.limit().scalar();
        boolean otherWins = one.rule().upper() ? b.isLessThan(a) : b.isGreaterThan(a);
        return otherWins ? other : one;
    }

    Map<String, BoundInForce> caps() {
        return printed(caps, RoundingMode.FLOOR);
    }

    Map<String, BoundInForce> floors() {
        return printed(floors, RoundingMode.CEILING);
    }

    private static Map<String, BoundInForce> printed(Map<String, Strictest> bounds, RoundingMode rounding) {
        Map<String, BoundInForce> printed = new TreeMap<>();
        bounds.forEach((attribute, strictest) -> printed.put(
                attribute,
                new BoundInForce(
                        ValueText.plain(strictest.limit().scalar(), rounding),
                        strictest.rule().name())));
        return printed;
    }
}
