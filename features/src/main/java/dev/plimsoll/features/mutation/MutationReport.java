package dev.plimsoll.features.mutation;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.features.mutation.Mutant.Fate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What features notice of a policy.
 *
 * @param scenarios how many were run against each change
 * @param mutants in the order of the policy
 */
public record MutationReport(CompiledPolicy policy, int scenarios, List<Mutant> mutants) {
    public MutationReport {
        mutants = List.copyOf(mutants);
    }

    public int count(Fate fate) {
        return (int) mutants.stream().filter(mutant -> mutant.fate() == fate).count();
    }

    /** How many came to what, by kind; kinds without changes are left out. */
    public Map<Operator, Map<Fate, Integer>> byOperator() {
        Map<Operator, Map<Fate, Integer>> counts = new EnumMap<>(Operator.class);
        for (Mutant mutant : mutants) {
            counts.computeIfAbsent(mutant.change().operator(), none -> new EnumMap<>(Fate.class))
                    .merge(mutant.fate(), 1, Integer::sum);
        }
        return counts;
    }

    public List<Change> survivors() {
        return mutants.stream()
                .filter(mutant -> mutant.fate() == Fate.SURVIVED)
                .map(Mutant::change)
                .toList();
    }

    /** Whether anything was tested: a score of nothing is none. */
    public boolean hasScore() {
        return count(Fate.KILLED) + count(Fate.SURVIVED) > 0;
    }

    /** Killed of killed and survived, from 0 to 1, rounded down to two decimals. */
    public BigDecimal score() {
        BigDecimal killed = BigDecimal.valueOf(count(Fate.KILLED));
        return killed.divide(killed.add(BigDecimal.valueOf(count(Fate.SURVIVED))), 2, RoundingMode.DOWN);
    }
}
