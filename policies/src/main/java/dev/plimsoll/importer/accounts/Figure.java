package dev.plimsoll.importer.accounts;

import dev.plimsoll.decision.Amount;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import java.util.Locale;

/** What an exchange says of a position or a pool, and a policy says too. */
public enum Figure {
    BALANCE,
    NOTIONAL,
    UNREALIZED_PNL,
    EQUITY,
    INITIAL_MARGIN,
    MAINTENANCE_MARGIN,
    LIQUIDATION_PRICE,
    BANKRUPTCY_PRICE;

    /** As assessments call it: {@code liquidation_price}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As people call it: {@code liquidation price}. */
    public String title() {
        return key().replace('_', ' ');
    }

    boolean isPrice() {
        return this == LIQUIDATION_PRICE || this == BANKRUPTCY_PRICE;
    }

    /** What a policy says of a position; a position has no balance. */
    Amount of(PositionHealth position) {
        return switch (this) {
            case BALANCE -> Amount.NONE;
            case NOTIONAL -> position.notional();
            case UNREALIZED_PNL -> position.unrealizedPnl();
            case EQUITY -> position.equity();
            case INITIAL_MARGIN -> position.initialMargin();
            case MAINTENANCE_MARGIN -> position.maintenanceMargin();
            case LIQUIDATION_PRICE -> position.liquidationPrice();
            case BANKRUPTCY_PRICE -> position.bankruptcyPrice();
        };
    }

    /** What a policy says of a pool; a pool has no notional here and no prices. */
    Amount of(PoolHealth pool) {
        return switch (this) {
            case BALANCE -> pool.balance();
            case UNREALIZED_PNL -> pool.unrealizedPnl();
            case EQUITY -> pool.equity();
            case INITIAL_MARGIN -> pool.initialMargin();
            case MAINTENANCE_MARGIN -> pool.maintenanceMargin();
            case NOTIONAL, LIQUIDATION_PRICE, BANKRUPTCY_PRICE -> Amount.NONE;
        };
    }
}
