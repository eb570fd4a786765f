package dev.plimsoll.importer.table;

import dev.plimsoll.margin.Columns;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Tables of leverages alone. The maintenance rate of a bracket is half of 1 / leverage, which often has no finite decimals;
 * so what is asked for all below a bracket is stated instead, each bracket's share added up.
 * Source: https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margin-tiers.
 */
public final class HalfLeverage {
    private static final int DECIMALS = 18;

    private HalfLeverage() {}

    /**
     * What is asked for all below a row: (start − start of the row before) ÷ (2 · leverage of the row before) more than for
     * that row, rounded up to 18 decimals.
     *
     * @param before the same for the row before
     */
    public static BigDecimal below(VenueTable table, int row, BigDecimal before) {
        Cell leverage = row == 0 ? null : table.rows().get(row - 1).cells().get(Columns.MAX_LEVERAGE);
        if (leverage == null || leverage.value().signum() <= 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal slice = table.floor(row).subtract(table.floor(row - 1));
        return before.add(slice.divide(leverage.value().multiply(BigDecimal.valueOf(2)), DECIMALS, RoundingMode.UP));
    }
}
