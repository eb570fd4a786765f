package dev.plimsoll.assessment;

import java.util.SortedSet;
import java.util.TreeSet;

/** The assets that a policy, an account and its market know between them. */
final class Assets {
    private Assets() {}

    /** Those of the instruments, of the pools, and those that are priced. */
    static SortedSet<String> known(AccountState state) {
        SortedSet<String> assets = new TreeSet<>(state.basis().market().prices().keySet());
        assets.add(state.ledger().settle());
        state.rules().currency().ifPresent(assets::add);
        state.rules().policy().instruments().values().forEach(instrument -> {
            assets.add(instrument.base());
            assets.add(instrument.quote());
            assets.add(instrument.settle());
        });
        return assets;
    }
}
