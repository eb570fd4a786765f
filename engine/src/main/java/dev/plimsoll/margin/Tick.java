package dev.plimsoll.margin;

import dev.plimsoll.value.Fraction;
import java.math.BigDecimal;
import java.util.Optional;

/** The smallest step of a price. */
public final class Tick {
    /** Where an instrument has none. */
    private static final BigDecimal TWELVE_DECIMALS = BigDecimal.ONE.movePointLeft(12);

    private final BigDecimal step;

    private Tick(BigDecimal step) {
        this.step = step;
    }

    /** A step above 0, or 12 decimals. */
    public static Tick of(Optional<BigDecimal> step) {
        return new Tick(step.orElse(TWELVE_DECIMALS));
    }

    public BigDecimal step() {
        return step;
    }

    /**
     * The next multiple of the step in a direction, or the price itself if it is one.
     *
     * @param direction 1 up, −1 down
     * @return absent if it is not above 0
     */
    public Optional<BigDecimal> toward(int direction, Fraction price) {
        Fraction steps = price.over(Fraction.of(step));
        Fraction whole = direction < 0 ? steps.floor() : steps.negate().floor().negate();
        BigDecimal rounded = whole.toDecimal().multiply(step);
        return rounded.signum() > 0 ? Optional.of(plain(rounded)) : Optional.empty();
    }

    private static BigDecimal plain(BigDecimal price) {
        BigDecimal stripped = price.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
