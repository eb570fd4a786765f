package dev.plimsoll.importer.accounts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that an exchange states.
 *
 * @param value absent where it says that there is none, as of a liquidation price
 * @param decimals how many it shows: it may be rounded to them
 */
record Stated(Optional<BigDecimal> value, int decimals) {
    private static final int LEAST_DECIMALS = 2;
    private static final int SHARE = 3;

    static final Stated NONE = new Stated(Optional.empty(), 0);

    static Stated of(BigDecimal value, int decimals) {
        return new Stated(Optional.of(value), decimals);
    }

    Stated abs() {
        return new Stated(value.map(BigDecimal::abs), decimals);
    }

    /** Some exchanges say 0 where there is no such price. */
    Stated unlessZero() {
        return value.filter(number -> number.signum() > 0).isPresent() ? this : NONE;
    }

    /**
     * Whether a number is this one, as far as it can be told from the decimals shown. As some exchanges drop zeros at the end,
     * it must agree in two decimals at least, and to a thousandth.
     *
     * @param tick what the other one is rounded to, if to anything
     */
    boolean agrees(Optional<BigDecimal> other, Optional<BigDecimal> tick) {
        if (value.isEmpty() || other.isEmpty()) {
            return value.isEmpty() && other.isEmpty();
        }
        BigDecimal shown = BigDecimal.ONE.movePointLeft(Math.max(decimals, LEAST_DECIMALS));
        BigDecimal share = value.get().abs().max(other.get().abs()).movePointLeft(SHARE);
        BigDecimal step = shown.min(share).max(tick.orElse(BigDecimal.ZERO));
        BigDecimal apart = value.get().subtract(other.get()).abs();
        return apart.signum() == 0 || apart.compareTo(step) < 0;
    }
}
