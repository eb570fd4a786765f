package dev.plimsoll.assessment;

import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Repays the debts of a pool as far as what is in it reaches: each out of its own asset, then out of the pool's currency,
 * then out of the other assets by name, at the asset prices. Isolated margins are left alone.
 */
final class Repaying {
    private final String pool;
    private AccountState state;

    Repaying(AccountState state, String pool) {
        this.state = state;
        this.pool = pool;
    }

    AccountState state() {
        return state;
    }

    List<PlanEntry> all(Rule.Liquidation rule) {
        List<PlanEntry> entries = new ArrayList<>();
        List<String> owed = state.pool(pool).owed();
        for (String asset : owed) {
            if (state.free(asset).signum() > 0) {
                entries.add(repay(rule, asset, asset, Scalar.ONE));
            }
        }
        for (String asset : owed) {
            for (String from : Worth.spendable(state, pool)) {
                boolean isLeft = state.ledger().debt(asset).signum() > 0;
                if (isLeft && state.assetPrice(asset, from) instanceof Value.Number price) {
                    entries.add(repay(rule, asset, from, price.scalar()));
                }
            }
        }
        return entries;
    }

    /** @param price of the asset that is owed, in the one that is spent */
    private PlanEntry repay(Rule.Liquidation rule, String asset, String from, Scalar price) {
        Scalar most = state.free(from).over(price);
        Scalar repaid = state.ledger().debt(asset).min(most);
        state = state.with(
                state.ledger().plusBalance(from, repaid.times(price).negate()).plusDebt(asset, repaid.negate()));
        return PlanEntry.repaid(rule, new PlanEntry.What.Owed(asset, from), repaid, price);
    }
}
