package dev.plimsoll.features.mutation;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.features.mutation.Mutant.Fate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

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
