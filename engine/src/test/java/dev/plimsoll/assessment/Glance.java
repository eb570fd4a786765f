package dev.plimsoll.assessment;

import dev.plimsoll.decision.Status;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Statuses and exact amounts without plans and prices, for tests that ask for many: most of the time of an assessment goes into
 * prices. Amounts are worked out when they are asked for.
 */
public final class Glance {
    private final AccountState state;
    private final boolean known;
    private final Status status;
    private final Map<String, Status> scopes = new TreeMap<>();
    private @Nullable Map<String, Scalar> amounts;

    private Glance(AccountState state) {
        this.state = state;
        this.known = Preconditions.effective(state.basis()).isEmpty()
                && AccountFaults.of(state).isEmpty();
        this.status = known ? look() : Status.ERROR;
    }

    static Glance of(AccountState state) {
        return new Glance(state);
    }

    private Status look() {
        Status worst = Status.HEALTHY;
        for (Exposure exposure : Exposure.all(state)) {
            Status own = ScopeHealth.of(exposure).status();
            scopes.put(exposure.about(), own);
            worst = worst.worse(own);
        }
        for (String currency : state.currencies()) {
            PoolState pool = state.pool(currency);
            if (!pool.isExposed() && pool.initialMargin() instanceof Value.Failed) {
                worst = Status.ERROR;
            }
        }
        return worst;
    }

    /** The worst of the scopes. */
    public Status status() {
        return status;
    }

    /** By what they are about: {@code position BTC-USDT long isolated}, {@code cross USDT}; empty if nothing is known. */
    public Map<String, Status> scopes() {
        return scopes;
    }

    /** By scope and name: those of pools and positions, where they are known. */
    public Map<String, Scalar> amounts() {
        Map<String, Scalar> there = amounts;
        if (there == null) {
            there = new TreeMap<>();
            if (known) {
                add(there);
            }
            amounts = there;
        }
        return there;
    }

    private void add(Map<String, Scalar> there) {
        for (String currency : state.currencies()) {
            PoolState pool = state.pool(currency);
            String about = "cross " + currency;
            add(there, about, "equity", pool.equity());
            add(there, about, "initial_margin", pool.initialMargin());
            add(there, about, "maintenance_margin", pool.maintenanceMargin());
        }
        state.positions().forEach(position -> {
            add(there, position.about(), "notional", position.notional());
            add(there, position.about(), "equity", position.equity());
            add(there, position.about(), "initial_margin", position.initialMargin());
            add(there, position.about(), "maintenance_margin", position.maintenanceMargin());
        });
    }

    private static void add(Map<String, Scalar> there, String about, String name, Value value) {
        if (value instanceof Value.Number number) {
            there.put(about + " " + name, number.scalar());
        }
    }

    public Optional<Scalar> amount(String about, String name) {
        return Optional.ofNullable(amounts().get(about + " " + name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Glance glance
                && status == glance.status
                && scopes.equals(glance.scopes)
                && amounts().equals(glance.amounts());
    }

    @Override
    public int hashCode() {
        return 31 * scopes.hashCode() + amounts().hashCode();
    }

    @Override
    public String toString() {
        return status + " " + scopes + " " + amounts();
    }
}
