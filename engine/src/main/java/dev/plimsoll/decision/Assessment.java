package dev.plimsoll.decision;

import dev.plimsoll.value.Fault;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The health of an account.
 *
 * @param status the worst of its scopes
 * @param pools one a settlement currency; a policy that settles in one currency has one
 * @param positions in canonical order: by symbol, then long before short, then cross before isolated
 * @param findings alerts, calls and liquidations
 * @param plan the steps of a liquidation; empty if none is due
 * @param after what is there once the plan is carried out
 * @param uncovered loss that neither the account nor the insurance fund could bear, above 0, by the currency of the pool
 * @param errors why there is no answer for some scope
 */
public record Assessment(
        PolicyId policy,
        String account,
        Status status,
        List<PoolHealth> pools,
        List<PositionHealth> positions,
        List<Finding> findings,
        List<PlannedStep> plan,
        Remainder after,
        SortedMap<String, BigDecimal> uncovered,
        List<Fault> errors,
        List<Explanation> explanation) {
    public Assessment {
        pools = List.copyOf(pools);
        positions = List.copyOf(positions);
        findings = List.copyOf(findings);
        plan = List.copyOf(plan);
        uncovered = Collections.unmodifiableSortedMap(new TreeMap<>(uncovered));
        errors = List.copyOf(errors);
        explanation = List.copyOf(explanation);
    }
}
