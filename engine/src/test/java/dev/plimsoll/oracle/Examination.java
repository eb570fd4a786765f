package dev.plimsoll.oracle;

import dev.plimsoll.syntax.RuleKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Assesses an account. */
final class Examination {
    private static final List<String> POOL_AMOUNTS =
            List.of("balance", "equity", "unrealized_pnl", "initial_margin", "maintenance_margin", "available");
    private static final List<String> POSITION_AMOUNTS = List.of(
            "mark_price", "notional", "margin", "equity", "unrealized_pnl", "initial_margin", "maintenance_margin");

    private static final List<String> ACCOUNT_AMOUNTS = List.of("equity", "initial_margin", "maintenance_margin");

    private final World world;
    private final Health health;
    private final Map<String, Checkup.Pool> pools = new TreeMap<>();
    private final List<Checkup.Held> positions = new ArrayList<>();
    private final Set<String> findings = new TreeSet<>();
    private final Map<String, Health.Told> told = new HashMap<>();
    private String worst = "HEALTHY";

    Examination(World world) {
        this.world = world;
        this.health = new Health(world);
    }

    Checkup result() {
        for (String pool : world.book.pools) {
            pool(pool);
        }
        world.holdings.forEach(this::position);
        for (String pool : world.book.pools) {
            boolean failed = Pools.of(world).isExposed(pool)
                    && ACCOUNT_AMOUNTS.stream()
                            .anyMatch(name -> known(() ->
                                            Pools.of(world).account(pool, name).decimal())
                                    .isEmpty());
            Health.Told account = failed ? new Health.Told("ERROR", List.of()) : health.of("account", pool);
            note(account, "account " + pool);
            worst = Health.worse(worst, account.status());
        }
        Optional<Winding> plan = worst.equals("ERROR") ? Optional.empty() : Optional.of(Unwinding.of(world));
        return new Checkup(false, worst, pools, positions, findings, Optional.empty(), plan);
    }

    private void note(Health.Told said, String about) {
        said.rules().forEach(rule -> findings.add(rule + " " + about));
    }

    private void pool(String pool) {
        Map<String, Optional<BigDecimal>> amounts = new TreeMap<>();
        boolean failed = false;
        for (String name : POOL_AMOUNTS) {
            Optional<BigDecimal> amount =
                    known(() -> Pools.of(world).cross(pool, name).decimal());
            boolean asked = !Pools.of(world).cross(pool).isEmpty() || name.equals("initial_margin");
            failed |= asked && amount.isEmpty();
            amounts.put(name, amount);
        }
        Health.Told said = failed ? new Health.Told("ERROR", List.of()) : health.of("cross", pool);
        note(said, "cross " + pool);
        worst = Health.worse(worst, said.status());
        boolean lacking =
                amounts.containsValue(Optional.empty()) && Pools.of(world).isExposed(pool);
        worst = lacking ? "ERROR" : worst;
        told.put(pool, said);
        pools.put(pool, new Checkup.Pool(said.status(), amounts));
    }

    private void position(Holding holding) {
        String key = key(holding);
        View view = View.of(world).position(holding);
        Map<String, Optional<BigDecimal>> amounts = new TreeMap<>();
        boolean failed = false;
        for (String name : POSITION_AMOUNTS) {
            boolean none = name.equals("margin") && !holding.isolated();
            Optional<BigDecimal> amount = none
                    ? Optional.empty()
                    : known(() ->
                            Val.value(new Reading(view).of("position", name)).decimal());
            failed |= amount.isEmpty() && !none;
            amounts.put(name, amount);
        }
        Health.Told said = failed ? new Health.Told("ERROR", List.of()) : health.of(holding);
        note(said, "position " + key);
        String status = said.status();
        if (!holding.isolated()) {
            status = Health.worse(
                    status, told.get(Pools.of(world).poolOf(holding.contract())).status());
        }
        worst = Health.worse(worst, status);
        positions.add(new Checkup.Held(key, status, amounts));
    }

    static String key(Holding holding) {
        return holding.contract().symbol
                + (holding.sign() > 0 ? " long " : " short ")
                + (holding.isolated() ? "isolated" : "cross");
    }

    private static Optional<BigDecimal> known(Supplier<BigDecimal> amount) {
        try {
            return Optional.of(amount.get());
        } catch (NoAnswer e) {
            return Optional.empty();
        }
    }

    /** Whether any liquidation that reaches a position holds: its own, its pool's, the account's. */
    static boolean isTriggered(World world, Holding holding) {
        Health health = new Health(world);
        String pool = Pools.of(world).poolOf(holding.contract());
        return !health.fired(RuleKind.LIQUIDATE, holding).isEmpty()
                || !holding.isolated()
                        && !health.fired(RuleKind.LIQUIDATE, "cross", pool).isEmpty()
                || !health.fired(RuleKind.LIQUIDATE, "account", pool).isEmpty();
    }
}
