package dev.plimsoll.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who bears what a liquidation lost: the account up to the limit, beyond it first the fee is waived, then the fund pays, and
 * the rest is uncovered. What stands behind a pool does not end below 0.
 */
final class Covering {
    private final World before;
    private final Exposed scope;
    private final Law law;
    private final Map<String, Rational> funds;
    private final Map<String, Rational> uncovered;

    Covering(World before, Exposed scope, Law law, Map<String, Rational> funds, Map<String, Rational> uncovered) {
        this.before = before;
        this.scope = scope;
        this.law = law;
        this.funds = funds;
        this.uncovered = uncovered;
    }

    /** The state once that is settled, and the steps with the fees that are charged; none where it is not told here. */
    Optional<World> of(World end, List<Unwinding.Entry> entries) {
        String pool = scope.pool();
        String currency = scope.currency();
        if (entries.stream().anyMatch(entry -> !entry.contract().settle.equals(currency)) || !currency.equals(pool)) {
            return Optional.empty();
        }
        Rational limit = limit().max(Rational.ZERO);
        Rational loss = balance(before, currency)
                .minus(balance(end, currency))
                .minus(open(end))
                .max(Rational.ZERO);
        Rational excess = loss.minus(limit).max(Rational.ZERO);
        if (scope.isOfPool()) {
            excess = excess.max(behind(end).plus(open(end)).negated());
        }
        Rational fees = Rational.ZERO;
        for (Unwinding.Entry entry : entries) {
            fees = fees.plus(entry.fee().orElse(Rational.ZERO));
        }
        Rational waived = excess.min(fees);
        waive(entries, waived);
        World after = new World(end);
        after.balances.merge(currency, excess, Rational::plus);
        Rational fund = funds.getOrDefault(pool, Rational.ZERO).minus(excess.minus(waived));
        funds.put(pool, fund.max(Rational.ZERO));
        uncovered.merge(pool, fund.negated().max(Rational.ZERO), Rational::plus);
        return law.remainderToFund && isOver(after)
                ? remainder(after, loss.minus(excess).max(Rational.ZERO), limit)
                : Optional.of(after);
    }

    private static Rational balance(World world, String asset) {
        return world.balances.getOrDefault(asset, Rational.ZERO);
    }

    private static void waive(List<Unwinding.Entry> entries, Rational waived) {
        Rational left = waived;
        for (int i = entries.size() - 1; i >= 0; i--) {
            Rational fee = entries.get(i).fee().orElse(Rational.ZERO);
            Rational less = fee.min(left);
            if (less.sign() > 0) {
                entries.set(i, entries.get(i).withFee(fee.minus(less)));
                left = left.minus(less);
            }
        }
    }

    private Rational limit() {
        if (law.lossLimit.isPresent()) {
            return Val.value(new Calculation(scope.view(before)).of(law.lossLimit.get()));
        }
        if (scope.scope().equals("account")) {
            return behind(before);
        }
        Rational margin = scope.holding(before)
                .filter(Holding::isolated)
                .map(Holding::margin)
                .orElse(Rational.ZERO);
        return margin.plus(pool(before).max(Rational.ZERO));
    }

    private Rational pool(World world) {
        Pools pools = Pools.of(world);
        return pools.cross(scope.pool(), "assets").minus(pools.debts(scope.pool()));
    }

    /** What stands behind the scope, at the asset prices and without haircut: of an account all of it. */
    private Rational behind(World world) {
        return scope.scope().equals("account")
                ? Pools.of(world)
                        .account(scope.pool(), "assets")
                        .minus(Pools.of(world).debts(scope.pool()))
                : pool(world);
    }

    /** The profit that is still open in what bears the loss. */
    private Rational open(World world) {
        Pools pools = Pools.of(world);
        if (!scope.isOfPool()) {
            return scope.holding(world)
                    .map(held -> held.pnl(world.mark(held.contract())))
                    .orElse(Rational.ZERO);
        }
        return scope.scope().equals("account")
                ? pools.account(scope.pool(), "unrealized_pnl")
                : pools.crossPnl(scope.pool());
    }

    /** Whether nothing of the scope is at risk any more. */
    private boolean isOver(World world) {
        return switch (scope.scope()) {
            case "account" -> !Pools.of(world).isExposed(scope.pool());
            case "cross" -> Pools.of(world).cross(scope.pool()).isEmpty();
            default -> scope.holding(world).isEmpty();
        };
    }

    /** What is left of an isolated margin goes to the fund. */
    private Optional<World> remainder(World world, Rational loss, Rational limit) {
        if (scope.isOfPool()) {
            return Optional.empty();
        }
        Rational margin = scope.holding(before).orElseThrow().margin();
        Rational given = margin.minus(loss).min(limit.minus(loss)).max(Rational.ZERO);
        World after = new World(world);
        after.balances.merge(scope.currency(), given.negated(), Rational::plus);
        funds.merge(scope.pool(), given, Rational::plus);
        return Optional.of(after);
    }
}
