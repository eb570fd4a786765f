package dev.plimsoll.vocabulary;

import static dev.plimsoll.vocabulary.Schema.POOL;
import static dev.plimsoll.vocabulary.Schema.always;
import static dev.plimsoll.vocabulary.Schema.optional;
import static dev.plimsoll.vocabulary.Subject.ACCOUNT;
import static dev.plimsoll.vocabulary.Subject.CROSS;

import dev.plimsoll.type.Type;
import java.util.List;

/** The account, and the pool that stands behind its cross positions. */
final class PoolAttributes {
    static final List<Attribute> ACCOUNT_LIST = List.of(
            always(ACCOUNT, "balance", POOL, "The wallet, isolated margins included."),
            always(ACCOUNT, "equity", POOL, "The balance and all unrealized profit and loss."),
            always(ACCOUNT, "unrealized_pnl", POOL, "The unrealized profit and loss of all positions."),
            always(ACCOUNT, "initial_margin", POOL, "What the pool and all isolated positions must hold to open."),
            always(ACCOUNT, "maintenance_margin", POOL, "What the pool and all isolated positions must hold."),
            always(ACCOUNT, "available", POOL, "What the pool has left to open with: equity less initial margin."),
            always(ACCOUNT, "withdrawable", POOL, "What may be taken out: no unrealized profit is in it."),
            always(ACCOUNT, "assets", POOL, "All balances at the asset prices, without haircut."),
            always(ACCOUNT, "debt", POOL, "All debts at the asset prices."),
            always(ACCOUNT, "notional", POOL, "The notional of all positions, long and short added."),
            optional(ACCOUNT, "level", Type.NUMBER, "The level that the venue has given to the account."),
            optional(ACCOUNT, "age", Type.DURATION, "The time since the account was opened."),
            always(ACCOUNT, "position_mode", Choices.POSITION_MODE, "Whether long and short may be held at once."),
            always(ACCOUNT, "status", Choices.STATUS, "The worst status of the account's scopes."));

    static final List<Attribute> CROSS_LIST = List.of(
            always(CROSS, "settle", Type.ASSET, "The currency of the pool."),
            always(CROSS, "balance", POOL, "The wallet without isolated margins; pooled: the collateral less debt."),
            always(CROSS, "equity", POOL, "The balance and the unrealized profit and loss of cross positions."),
            always(CROSS, "unrealized_pnl", POOL, "The unrealized profit and loss of cross positions."),
            always(CROSS, "initial_margin", POOL, "What the pool must hold to open, orders included."),
            always(CROSS, "maintenance_margin", POOL, "What the pool must hold."),
            always(CROSS, "available", POOL, "What the pool has left to open with: equity less initial margin."),
            always(CROSS, "assets", POOL, "The pool's balances at the asset prices, without haircut."),
            always(CROSS, "debt", POOL, "The pool's debts at the asset prices."),
            always(CROSS, "notional", POOL, "The notional of all cross positions, long and short added."),
            always(CROSS, "status", Choices.STATUS, "The status of the pool."));

    private PoolAttributes() {}
}
