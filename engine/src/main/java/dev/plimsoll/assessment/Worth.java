package dev.plimsoll.assessment;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Amounts of several assets in one currency, at the asset prices. What has no price is worth nothing here: that it has none
 * is an error of the scope wherever it counts.
 */
final class Worth {
    private final AccountState state;
    private final String currency;

    Worth(AccountState state, String currency) {
        this.state = state;
        this.currency = currency;
    }

    static Scalar number(Value value) {
        return value instanceof Value.Number number ? number.scalar() : Scalar.ZERO;
    }

    Scalar of(Scalar amount, String asset) {
        return of(amount, asset, currency);
    }

    /** An amount of one asset in another. */
    Scalar of(Scalar amount, String asset, String into) {
        return asset.equals(into) || amount.isZero()
                ? amount
                : number(state.assetPrice(asset, into)).times(amount);
    }

    /** An amount in a pool's currency. */
    Scalar fromPool(Value amount, String pool) {
        return of(number(amount), pool);
    }

    /** What there is less in one ledger than in another: of balances less debts. Only what changed needs a price. */
    Scalar lost(Ledger before, Ledger after) {
        return less(before.balances(), after.balances()).minus(less(before.debts(), after.debts()));
    }

    private Scalar less(SortedMap<String, Scalar> before, SortedMap<String, Scalar> after) {
        SortedSet<String> assets = new TreeSet<>(before.keySet());
        assets.addAll(after.keySet());
        Scalar sum = Scalar.ZERO;
        for (String asset : assets) {
            Scalar changed = before.getOrDefault(asset, Scalar.ZERO).minus(after.getOrDefault(asset, Scalar.ZERO));
            sum = sum.plus(of(changed, asset));
        }
        return sum;
    }

    /** The assets of a pool that can be given away, its own currency first; isolated margins are not among them. */
    static List<String> spendable(AccountState state, String pool) {
        List<String> assets = new ArrayList<>(List.of(pool));
        state.pool(pool).balances().stream()
                .map(BalanceState::asset)
                .filter(asset -> !asset.equals(pool))
                .forEach(assets::add);
        assets.removeIf(asset -> state.free(asset).signum() <= 0
                || !(state.assetPrice(asset, pool) instanceof Value.Number number
                        && number.scalar() instanceof Fraction));
        return assets;
    }

    /** The ledger once so much is taken from a pool: of its own currency first, then of the others by name. */
    Ledger taking(Scalar amount, String pool) {
        Ledger ledger = state.ledger();
        Scalar left = amount;
        for (String asset : spendable(state, pool)) {
            Scalar free = of(state.free(asset), asset);
            Scalar part = free.min(left);
            ledger = ledger.plusBalance(asset, of(part, currency, asset).negate());
            left = left.minus(part);
        }
        return ledger.plusBalance(currency, left.negate());
    }
}
