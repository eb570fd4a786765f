package dev.plimsoll.oracle;

import dev.plimsoll.syntax.RuleKind;
import java.util.ArrayList;
import java.util.List;

/** Which alerts, calls and liquidations hold in a state. */
final class Health {
    static final List<String> STATUSES = List.of("HEALTHY", "ALERT", "MARGIN_CALL", "LIQUIDATE", "ERROR");
    static final List<RuleKind> KINDS = List.of(RuleKind.LIQUIDATE, RuleKind.MARGIN_CALL, RuleKind.ALERT);

    private final World world;

    Health(World world) {
        this.world = world;
    }

    /** The rules of a kind that hold of a position. */
    List<String> fired(RuleKind kind, Holding holding) {
        return fired(kind, "position", View.of(world).position(holding));
    }

    /** The rules of a kind that hold of the pool or the account; none are asked where there is no exposure. */
    List<String> fired(RuleKind kind, String scope, String pool) {
        if (!isExposed(scope, pool)) {
            return List.of();
        }
        View view = View.of(world);
        return fired(kind, scope, scope.equals("cross") ? view.pool(pool) : view.account(pool));
    }

    private boolean isExposed(String scope, String pool) {
        return scope.equals("cross")
                ? !Pools.of(world).cross(pool).isEmpty()
                : Pools.of(world).isExposed(pool);
    }

    private List<String> fired(RuleKind kind, String scope, View view) {
        List<String> names = new ArrayList<>();
        for (Law law : world.book.laws(kind)) {
            if (law.scope().equals(scope) && Guards.holds(law, view) && !isLifted(law, kind, view)) {
                names.add(law.name);
            }
        }
        return names;
    }

    private boolean isLifted(Law law, RuleKind kind, View view) {
        return world.book.lifting(law.name).stream().anyMatch(other -> other.kind == kind && Guards.holds(other, view));
    }

    /** The status and the rules that make it. */
    record Told(String status, List<String> rules) {}

    Told of(Holding holding) {
        return told(kind -> fired(kind, holding));
    }

    Told of(String scope, String pool) {
        return told(kind -> fired(kind, scope, pool));
    }

    private interface Asking {
        List<String> fired(RuleKind kind);
    }

    private static Told told(Asking asking) {
        List<String> rules = new ArrayList<>();
        String worst = "HEALTHY";
        try {
            for (RuleKind kind : KINDS) {
                List<String> fired = asking.fired(kind);
                rules.addAll(fired);
                if (!fired.isEmpty()) {
                    worst = worse(worst, kind.name());
                }
            }
        } catch (NoAnswer e) {
            return new Told("ERROR", List.of());
        }
        return new Told(worst, rules);
    }

    /** The status of a position by itself; in cross mode the worse of it and the pool's. All must have an answer. */
    String position(Holding holding) {
        String pool = Pools.of(world).poolOf(holding.contract());
        String own = status(kind -> fired(kind, holding));
        return holding.isolated() ? own : worse(own, cross(pool));
    }

    String cross(String pool) {
        return status(kind -> fired(kind, "cross", pool));
    }

    /** The worst of all scopes. */
    String account(String pool) {
        String worst = worse(status(kind -> fired(kind, "account", pool)), cross(pool));
        for (Holding holding : world.holdings) {
            if (Pools.of(world).isOf(holding.contract(), pool)) {
                worst = worse(worst, status(kind -> fired(kind, holding)));
            }
        }
        return worst;
    }

    private static String status(Asking asking) {
        String worst = "HEALTHY";
        for (RuleKind kind : KINDS) {
            worst = asking.fired(kind).isEmpty() ? worst : worse(worst, kind.name());
        }
        return worst;
    }

    static String worse(String one, String other) {
        return STATUSES.indexOf(one) >= STATUSES.indexOf(other) ? one : other;
    }
}
