package dev.plimsoll.agreement;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What random positions are worth, in decimals: near enough to make states that matter. */
final class Worth {
    /** As many as quoted figures have; longer ones only make the exact arithmetic slow. */
    static final MathContext DIGITS = new MathContext(6, RoundingMode.UP);

    private Worth() {}

    /** The quantity of a value in quote; whole contracts where it is counted in them. */
    static BigDecimal quantity(Instrument instrument, BigDecimal value, BigDecimal price) {
        if (instrument.contractSize().isEmpty()) {
            return value.divide(price, DIGITS).stripTrailingZeros();
        }
        BigDecimal size = instrument.contractSize().get();
        BigDecimal each = isInverse(instrument) ? size : size.multiply(price);
        return value.divide(each, 0, RoundingMode.UP);
    }

    /** What a quantity is worth in the settlement currency. */
    static BigDecimal settled(Instrument instrument, BigDecimal quantity, BigDecimal price) {
        BigDecimal units = quantity.multiply(instrument.contractSize().orElse(BigDecimal.ONE));
        return isInverse(instrument) ? units.divide(price, DIGITS) : units.multiply(price);
    }

    /** A value in quote, in the settlement currency. */
    static BigDecimal ofQuote(Instrument instrument, BigDecimal value, BigDecimal price) {
        return isInverse(instrument) ? value.divide(price, DIGITS) : value;
    }

    private static boolean isInverse(Instrument instrument) {
        return instrument.contract() == ContractKind.INVERSE;
    }
}
