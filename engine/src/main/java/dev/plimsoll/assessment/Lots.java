package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Quantities in whole lots; without a lot in whole contracts, or to 12 decimals of base. */
final class Lots {
    private static final BigDecimal TWELVE_DECIMALS = BigDecimal.ONE.movePointLeft(12);

    private final Fraction lot;

    private Lots(Fraction lot) {
        this.lot = lot;
    }

    static Lots of(@Nullable Instrument instrument) {
        return new Lots(Fraction.of(Optional.ofNullable(instrument)
                .flatMap(Instrument::quantityStep)
                .orElse(TWELVE_DECIMALS)));
    }

    /** The least quantity in lots that is not below one. */
    Fraction up(Scalar quantity) {
        return quantity.over(lot).negate().floor().negate().times(lot);
    }

    /** The least quantity in lots that is above one. */
    Fraction above(Scalar quantity) {
        return quantity.over(lot).floor().plus(Scalar.ONE).times(lot);
    }
}
