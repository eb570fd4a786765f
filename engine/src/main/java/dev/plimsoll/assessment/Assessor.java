package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PolicyId;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Assesses an account: each position, each pool and the account itself by the rules of its scope, the account as the
 * worst of them; and what is to be done where a liquidation is due. What has no answer is an ERROR of its scope and of the
 * account, and is never liquidated.
 */
final class Assessor {
    private final AccountState state;
    private final boolean explain;
    private final List<ScopeHealth> scopes = new ArrayList<>();
    private final Set<Fault> errors = new LinkedHashSet<>();

    private Assessor(AccountState state, boolean explain) {
        this.state = state;
        this.explain = explain;
    }

    static Assessment assess(AccountState state, boolean explain) {
        return new Assessor(state, explain).assess();
    }

    private Assessment assess() {
        Preconditions.effective(state.basis()).ifPresent(errors::add);
        errors.addAll(AccountFaults.of(state));
        if (!errors.isEmpty()) {
            return nothingKnown();
        }
        for (Exposure exposure : Exposure.all(state)) {
            ScopeHealth health = ScopeHealth.of(exposure);
            scopes.add(health);
            errors.addAll(health.faults());
        }
        boolean isDue = scopes.stream().anyMatch(health -> health.due().isPresent());
        LiquidationPlan plan = isDue ? LiquidationPlan.of(state) : LiquidationPlan.none(state);
        scopes.replaceAll(health ->
                health.with(plan.faults().getOrDefault(health.exposure().about(), List.of())));
        plan.faults().values().forEach(errors::addAll);
        List<PoolHealth> pools = new ArrayList<>();
        state.currencies().forEach(currency -> pools.add(Shown.pool(state.pool(currency), ofPool(currency))));
        List<PositionHealth> positions = new ArrayList<>();
        state.positions().forEach(position -> positions.add(Shown.position(position, ofPosition(position))));
        Status worst = errors.isEmpty() ? Status.HEALTHY : Status.ERROR;
        for (ScopeHealth health : scopes) {
            worst = worst.worse(health.status());
        }
        return answer(worst, pools, positions, plan);
    }

    /** An empty pool is healthy, unless even what its orders ask is not known. */
    private Status ofPool(String currency) {
        PoolState pool = state.pool(currency);
        if (!pool.isExposed() && pool.initialMargin() instanceof Value.Failed failed) {
            errors.add(failed.fault());
            return Status.ERROR;
        }
        return scopes.stream()
                .filter(health -> health.exposure().scope() == Scope.CROSS)
                .filter(health -> health.exposure().wallet().settle().equals(currency))
                .map(ScopeHealth::status)
                .findFirst()
                .orElse(Status.HEALTHY);
    }

    /** Its own; of a cross position the worse of its own and the pool's. */
    private Status ofPosition(PositionState position) {
        Status own = scopes.stream()
                .filter(health ->
                        health.exposure().position().filter(position::equals).isPresent())
                .map(ScopeHealth::status)
                .findFirst()
                .orElse(Status.HEALTHY);
        return position.place().mode() == MarginMode.CROSS ? own.worse(ofPool(position.currency())) : own;
    }

    private Assessment nothingKnown() {
        List<PoolHealth> pools = state.currencies().stream()
                .map(currency -> Shown.unknown(state.pool(currency)))
                .toList();
        List<PositionHealth> positions =
                state.ledger().positions().stream().map(Shown::unknown).toList();
        return answer(Status.ERROR, pools, positions, LiquidationPlan.none(state));
    }

    private Assessment answer(
            Status status, List<PoolHealth> pools, List<PositionHealth> positions, LiquidationPlan plan) {
        CheckedPolicy policy = state.rules().policy();
        List<Finding> findings = new ArrayList<>();
        scopes.forEach(health -> findings.addAll(health.findings()));
        List<Explanation> explanation = explain ? HealthExplanations.of(state) : List.of();
        return new Assessment(
                new PolicyId(policy.name(), policy.version(), policy.sha256()),
                state.ledger().id(),
                status,
                pools,
                positions,
                findings,
                plan.steps(),
                Shown.remainder(plan.state()),
                Shown.above(plan.uncovered()),
                List.copyOf(errors),
                explanation);
    }
}
