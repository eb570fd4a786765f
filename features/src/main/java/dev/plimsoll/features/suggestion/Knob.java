package dev.plimsoll.features.suggestion;

import dev.plimsoll.account.Instrument;
import java.math.BigDecimal;

/** A number of a situation that can be turned, in steps. */
enum Knob {
    BALANCE,
    PRICE,
    QUANTITY,
    LEVERAGE,
    MARGIN,
    MOVED,
    AMOUNT,
    LEVEL;

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

    /** The smallest step: of prices the tick, of quantities the lot, of leverage and money a hundredth, of levels 1. */
    BigDecimal step(Instrument instrument) {
        return switch (this) {
            case BALANCE, MARGIN, AMOUNT, LEVERAGE -> CENT;
            case PRICE, MOVED -> instrument.tick().orElse(CENT);
            case QUANTITY -> instrument.quantityStep().orElse(THOUSANDTH);
            case LEVEL -> BigDecimal.ONE;
        };
    }

    /** As people call it. */
    String word() {
        return switch (this) {
            case BALANCE -> "balance";
            case PRICE, MOVED -> "mark price";
            case QUANTITY -> "quantity";
            case LEVERAGE -> "leverage";
            case MARGIN -> "margin";
            case AMOUNT -> "amount";
            case LEVEL -> "level";
        };
    }
}
