package dev.plimsoll.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All the ways in which the roles in a rule's units may be filled. A role belongs to a dimension, such as the instrument
 * that the rule is about, or that of a position that a quantifier looks at; dimensions vary independently, the roles of
 * one dimension together. In units that are compared here a role is written {@code role@dimension}.
 */
public final class Fillings {
    /** How a law is judged where it holds for some combinations only. */
    public enum Strictness {
        /** It must hold for every combination. */
        EVERY,
        /** It is enough that it holds for one: a named expression that nothing uses yet. */
        SOME
    }

    /** More combinations than any policy needs; beyond them the rest is taken to be like those looked at. */
    private static final int MOST = 20_000;

    /** What the roles of each dimension are filled by; looked up only for units that have such roles. */
    @FunctionalInterface
    public interface Dimensions {
        /** The fillings of a dimension; null if there is no such dimension. */
        @Nullable List<Filling> fillings(String dimension);
    }

    private final Dimensions dimensions;
    private final Strictness strictness;

    public Fillings(Dimensions dimensions, Strictness strictness) {
        this.dimensions = dimensions;
        this.strictness = strictness;
    }

    /** How a role of a dimension is written. */
    public static String role(String role, String dimension) {
        return role + "@" + dimension;
    }

    /** Why two units are not the same; empty if they are. */
    public Optional<UnitClash> difference(Unit left, Unit right) {
        Unit quotient = left.over(right);
        if (quotient.isNone()) {
            return Optional.empty();
        }
        Optional<UnitClash> clash = Optional.empty();
        for (Combination combination : combinations(quotient)) {
            boolean same = combination.fill(quotient).isNone();
            if (same && strictness == Strictness.SOME) {
                return Optional.empty();
            }
            if (!same && clash.isEmpty()) {
                clash = Optional.of(clash(left, right, quotient));
                if (strictness == Strictness.EVERY) {
                    return clash;
                }
            }
        }
        return clash;
    }

    /** Whether a unit is none, however its roles are filled. */
    public boolean isNone(Unit unit) {
        return holds(unit, Unit::isNone);
    }

    /** Whether a unit is that of an amount, however its roles are filled: one symbol, not of a power. */
    public boolean isAmount(Unit unit) {
        return holds(unit, Unit::isAmount);
    }

    /** Whether a unit is never none, however its roles are filled. */
    public boolean isNeverNone(Unit unit) {
        return holds(unit, filled -> !filled.isNone());
    }

    /** The one unit that a unit is, however its roles are filled; empty if that depends on how. */
    public Optional<Unit> fixed(Unit unit) {
        Set<Unit> units = new LinkedHashSet<>();
        for (Combination combination : combinations(unit)) {
            Unit filled = combination.fill(unit);
            if (filled.powers().keySet().stream()
                    .anyMatch(symbol -> symbol.indexOf('@') >= 0 || combination.isExample(symbol))) {
                return Optional.empty();
            }
            units.add(filled);
        }
        return units.size() == 1 ? Optional.of(units.iterator().next()) : Optional.empty();
    }

    /** A unit as it is for one of the combinations: an example for messages. */
    public Unit example(Unit unit) {
        List<Combination> combinations = combinations(unit);
        return combinations.isEmpty() ? unit : combinations.get(0).fill(unit);
    }

    /** A unit as one combination fills it. */
    public record Example(String who, Unit unit) {}

    /**
     * A unit where some dimensions are out of sight.
     *
     * @param unit that it has for all their combinations; empty if it differs
     * @param examples of how it differs
     */
    public record Outside(Optional<Unit> unit, List<Example> examples) {
        public Outside {
            examples = List.copyOf(examples);
        }
    }

    /** A unit for those who do not see some of the dimensions: it must be the same however those are filled. */
    public Outside without(Unit unit, List<String> hidden) {
        Dimensions seen = dimension -> hidden.contains(dimension) ? dimensions.fillings(dimension) : null;
        Map<Unit, Example> units = new LinkedHashMap<>();
        boolean example = false;
        for (Combination combination : new Fillings(seen, strictness).combinations(unit)) {
            Unit filled = combination.fill(unit);
            units.putIfAbsent(filled, new Example(combination.who(), filled));
            example |= filled.powers().keySet().stream().anyMatch(combination::isExample);
        }
        return units.size() == 1 && !example
                ? new Outside(Optional.of(units.keySet().iterator().next()), List.of())
                : new Outside(Optional.empty(), units.values().stream().limit(2).toList());
    }

    private boolean holds(Unit unit, Predicate<Unit> law) {
        boolean every = true;
        boolean some = false;
        for (Combination combination : combinations(unit)) {
            boolean holds = law.test(combination.fill(unit));
            every &= holds;
            some |= holds;
        }
        return strictness == Strictness.EVERY ? every : some;
    }

    /** Both sides filled by the first combination of all their roles for which they differ. */
    private UnitClash clash(Unit left, Unit right, Unit quotient) {
        for (Combination combination : combinations(left, right)) {
            if (!combination.fill(quotient).isNone()) {
                return new UnitClash(combination.fill(left), combination.fill(right), combination.who());
            }
        }
        return new UnitClash(left, right, "");
    }

    /** What each dimension is filled by. */
    private record Combination(Map<String, Filling> chosen) {
        Unit fill(Unit unit) {
            Unit filled = Unit.NONE;
            for (Map.Entry<String, Integer> power : unit.powers().entrySet()) {
                filled = filled.times(Unit.power(symbol(power.getKey()), power.getValue()));
            }
            return filled;
        }

        private String symbol(String symbol) {
            int at = symbol.indexOf('@');
            if (at < 0) {
                return symbol;
            }
            Filling filling = chosen.get(symbol.substring(at + 1));
            String filled = filling == null ? null : filling.symbols().get(symbol.substring(0, at));
            return filled == null ? symbol : filled;
        }

        boolean isExample(String symbol) {
            return chosen.values().stream()
                    .anyMatch(filling -> filling.examples().contains(symbol));
        }

        String who() {
            StringJoiner names = new StringJoiner(", ");
            new LinkedHashSet<>(chosen.values().stream().map(Filling::who).toList())
                    .stream().filter(name -> !name.isEmpty()).forEach(names::add);
            return names.toString();
        }
    }

    private List<Combination> combinations(Unit... units) {
        Map<String, List<Filling>> used = new LinkedHashMap<>();
        for (Unit unit : units) {
            for (String symbol : unit.powers().keySet()) {
                int at = symbol.indexOf('@');
                String dimension = symbol.substring(at + 1);
                List<Filling> fillings = at < 0 || used.containsKey(dimension) ? null : dimensions.fillings(dimension);
                if (fillings != null) {
                    used.put(dimension, fillings);
                }
            }
        }
        List<Combination> combinations = List.of(new Combination(Map.of()));
        for (Map.Entry<String, List<Filling>> dimension : used.entrySet()) {
            List<Combination> longer = new ArrayList<>();
            for (Combination combination : combinations) {
                for (Filling filling : dimension.getValue()) {
                    Map<String, Filling> chosen = new LinkedHashMap<>(combination.chosen());
                    chosen.put(dimension.getKey(), filling);
                    longer.add(new Combination(chosen));
                    if (longer.size() == MOST) {
                        return longer;
                    }
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
