package dev.plimsoll.importer.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as messages and files show them, and exact division. */
public final class Numbers {
    private static final int MOST_DECIMALS = 18;

    private Numbers() {}

    /** Without trailing zeros and exponents. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    public static String percent(BigDecimal rate) {
        return plain(rate.scaleByPowerOfTen(2)) + "%";
    }

    public static String leverage(BigDecimal leverage) {
        return plain(leverage) + "x";
    }

    static String amount(BigDecimal value, String unit) {
        return unit.isEmpty() ? plain(value) : plain(value) + " " + unit;
    }

    /** The quotient if it has at most 18 decimals. */
    static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal quotient = dividend.divide(divisor, MOST_DECIMALS, RoundingMode.DOWN);
        return quotient.multiply(divisor).compareTo(dividend) == 0 ? Optional.of(quotient) : Optional.empty();
    }
}
