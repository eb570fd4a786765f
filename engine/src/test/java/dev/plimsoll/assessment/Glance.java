package dev.plimsoll.assessment;

import dev.plimsoll.decision.Status;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Statuses and exact amounts without plans and prices, for tests that ask for many: most of the time of an assessment goes into
 * prices.
 *
 * @param status the worst of the scopes
 * @param scopes by what they are about: {@code position BTC-USDT long isolated}, {@code cross USDT}; empty if nothing is known
 * @param amounts by scope and name: those of pools and positions, where they are known
 */
public record Glance(Status status, Map<String, Status> scopes, Map<String, Scalar> amounts) {
    static Glance of(AccountState state) {
        Basis basis = state.basis();
        Glance glance = new Glance(Status.ERROR, new TreeMap<>(), new TreeMap<>());
        if (Preconditions.effective(basis).isPresent()
                || !AccountFaults.of(state).isEmpty()) {
            return glance;
        }
        Status worst = Status.HEALTHY;
        for (Exposure exposure : Exposure.all(state)) {
            Status status = ScopeHealth.of(exposure).status();
            glance.scopes.put(exposure.about(), status);
            worst = worst.worse(status);
        }
        for (String currency : state.currencies()) {
            PoolState pool = state.pool(currency);
            String about = "cross " + currency;
            glance.amount(about, "equity", pool.equity());
            glance.amount(about, "initial_margin", pool.initialMargin());
            glance.amount(about, "maintenance_margin", pool.maintenanceMargin());
            if (!pool.isExposed() && pool.initialMargin() instanceof Value.Failed) {
                worst = Status.ERROR;
            }
        }
        state.positions().forEach(position -> {
            glance.amount(position.about(), "notional", position.notional());
            glance.amount(position.about(), "equity", position.equity());
            glance.amount(position.about(), "initial_margin", position.initialMargin());
            glance.amount(position.about(), "maintenance_margin", position.maintenanceMargin());
        });
        return new Glance(worst, glance.scopes, glance.amounts);
    }

    private void amount(String about, String name, Value value) {
        if (value instanceof Value.Number number) {
            amounts.put(about + " " + name, number.scalar());
        }
    }

    public Optional<Scalar> amount(String about, String name) {
        return Optional.ofNullable(amounts.get(about + " " + name));
    }
}
