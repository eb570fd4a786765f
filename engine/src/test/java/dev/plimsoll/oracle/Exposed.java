package dev.plimsoll.oracle;

import dev.plimsoll.syntax.RuleKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A scope that may be liquidated: an account, a pool, or what is held at a place.
 *
 * @param spot of a position; null in the wider scopes
 * @param sign of a position
 */
record Exposed(String scope, String pool, Spot spot, int sign) {

    /** Those of a state, wider ones first; among positions the largest loss first, then in their order. */
    static List<Exposed> all(World world) {
        List<Exposed> all = new ArrayList<>();
        for (String scope : List.of("account", "cross")) {
            world.book.pools.forEach(pool -> all.add(new Exposed(scope, pool, null, 0)));
        }
        for (Holding holding : byLoss(world, world.holdings)) {
            String pool = Pools.of(world).poolOf(holding.contract());
            all.add(new Exposed("position", pool, holding.spot(world.hedge), holding.sign()));
        }
        return all;
    }

    private static List<Holding> byLoss(World world, List<Holding> holdings) {
        return holdings.stream()
                .sorted(Comparator.comparing((Holding holding) -> holding.pnl(world.mark(holding.contract()))))
                .toList();
    }

    String key() {
        return spot == null ? scope + " " + pool : spot.contract().symbol + sign + spot.isolated();
    }

    /** What is held there; none once all of it is closed. */
    Optional<Holding> holding(World world) {
        return spot == null ? Optional.empty() : world.at(spot);
    }

    Health.Told told(World world) {
        return spot == null
                ? new Health(world).of(scope, pool)
                : holding(world).map(new Health(world)::of).orElse(new Health.Told("HEALTHY", List.of()));
    }

    /** The liquidations that hold of it. */
    List<String> due(World world) {
        Health health = new Health(world);
        return spot == null
                ? health.fired(RuleKind.LIQUIDATE, scope, pool)
                : holding(world)
                        .map(held -> health.fired(RuleKind.LIQUIDATE, held))
                        .orElse(List.of());
    }

    View view(World world) {
        View view = View.of(world);
        return switch (scope) {
            case "account" -> view.account(pool);
            case "cross" -> view.pool(pool);
            default -> view.position(holding(world).orElseThrow());
        };
    }

    /** Its positions, the largest loss first. */
    List<Holding> holdings(World world) {
        Pools pools = Pools.of(world);
        return switch (scope) {
            case "account" ->
                byLoss(
                        world,
                        world.holdings.stream()
                                .filter(held -> pools.isOf(held.contract(), pool))
                                .toList());
            case "cross" -> byLoss(world, pools.cross(pool));
            default -> holding(world).stream().toList();
        };
    }

    /** The orders that end with it: on the instrument in its mode, in wider scopes all of the currency. */
    List<Resting> orders(World world) {
        return world.orders.stream()
                .filter(order -> spot == null
                        ? Pools.of(world).isOf(order.contract(), pool)
                        : order.contract() == spot.contract() && order.isolated() == spot.isolated())
                .toList();
    }

    /** Whether its losses are the pool's. */
    boolean isOfPool() {
        return spot == null || !spot.isolated();
    }

    /** What its losses are counted in. */
    String currency() {
        return spot == null ? pool : spot.contract().settle;
    }
}
