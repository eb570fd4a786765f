package dev.plimsoll.features.mutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which of the changes are tried. */
public final class Draw {
    private Draw() {}

    /** What changes may be chosen by: kinds, then the names of rules and definitions. */
    public static List<String> names(List<Change> changes) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(Operator.values()).map(Operator::word).forEach(names::add);
        changes.stream().map(Change::rule).forEach(names::add);
        return List.copyOf(names);
    }

    /** Those of the kinds and of the rules named; of all where none is named. */
    public static List<Change> only(List<Change> changes, List<String> names) {
        List<String> kinds = Arrays.stream(Operator.values())
                .map(Operator::word)
                .filter(names::contains)
                .toList();
        List<String> rules =
                names.stream().filter(name -> !kinds.contains(name)).toList();
        return changes.stream()
                .filter(change ->
                        kinds.isEmpty() || kinds.contains(change.operator().word()))
                .filter(change -> rules.isEmpty() || rules.contains(change.rule()))
                .toList();
    }

    /** So many, drawn at random, in their order; the same for the same seed. */
    public static List<Change> of(List<Change> changes, Optional<Integer> sample, long seed) {
        if (sample.isEmpty() || sample.get() >= changes.size()) {
            return changes;
        }
        List<Integer> indexes =
                new ArrayList<>(IntStream.range(0, changes.size()).boxed().toList());
        Collections.shuffle(indexes, new Random(seed));
        return new TreeSet<>(indexes.subList(0, sample.get()))
                .stream().map(changes::get).toList();
    }
}
