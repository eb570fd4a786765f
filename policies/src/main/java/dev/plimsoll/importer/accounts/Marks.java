package dev.plimsoll.importer.accounts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Marks that an answer does not give as such. */
final class Marks {
    private static final int DECIMALS = 12;

    private Marks() {}

    /** The value of a position over its quantity, both without their signs. */
    static BigDecimal of(BigDecimal value, BigDecimal quantity) {
        return value.abs()
                .divide(quantity.abs(), DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
