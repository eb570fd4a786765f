package dev.plimsoll.differential;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.oracle.Winding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The plan of the engine against the oracle's, as far as that tells it, and what is there afterwards. */
final class PlanComparison {
    private PlanComparison() {}

    static List<String> of(Assessment assessment, Winding expected) {
        List<String> differences = new ArrayList<>();
        List<PlannedStep> plan = assessment.plan();
        for (int i = 0; i < expected.steps().size(); i++) {
            Winding.Step step = expected.steps().get(i);
            if (i >= plan.size() || !isSame(plan.get(i), step)) {
                differences.add("step " + (i + 1) + " of the plan: the engine says "
                        + (i < plan.size() ? plan.get(i) : "nothing") + ", the oracle " + step);
                return differences;
            }
        }
        if (expected.whole()) {
            if (plan.size() != expected.steps().size()) {
                differences.add("the plan of the engine goes on with "
                        + plan.get(expected.steps().size()));
                return differences;
            }
            amounts("balance", assessment.after().balances(), expected.balances(), differences);
            amounts("insurance fund", assessment.after().insuranceFunds(), expected.funds(), differences);
            amounts("uncovered", assessment.uncovered(), expected.uncovered(), differences);
        }
        return differences;
    }

    private static boolean isSame(PlannedStep engine, Winding.Step oracle) {
        return engine.step().equals(oracle.step())
                && engine.scope().equals(oracle.scope())
                && engine.rule().equals(oracle.rule())
                && engine.instrument().equals(Optional.of(oracle.instrument()))
                && engine.side().equals(Optional.of(oracle.side()))
                && isSame(engine.quantity(), Optional.of(oracle.quantity()))
                && isSame(engine.price(), Optional.of(oracle.price()))
                && (!oracle.feeTold() || isSame(engine.fee(), oracle.fee()));
    }

    private static boolean isSame(Optional<BigDecimal> engine, Optional<BigDecimal> oracle) {
        return engine.isPresent() == oracle.isPresent()
                && (engine.isEmpty() || engine.get().compareTo(oracle.get()) == 0);
    }

    private static void amounts(
            String what, Map<String, BigDecimal> engine, Map<String, BigDecimal> oracle, List<String> differences) {
        Set<String> names = new TreeSet<>(engine.keySet());
        names.addAll(oracle.keySet());
        for (String name : names) {
            BigDecimal one = engine.getOrDefault(name, BigDecimal.ZERO);
            BigDecimal other = oracle.getOrDefault(name, BigDecimal.ZERO);
            if (one.compareTo(other) != 0) {
                differences.add(
                        what + " " + name + " after the plan: the engine says " + one + ", the oracle " + other);
            }
        }
    }
}
