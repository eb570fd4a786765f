package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;

/**
 * What quantities of an instrument are worth, in its settlement currency. All amounts of positions, orders and trades
 * are made of these: so what is true of linear contracts is true of inverse ones, without a second formula anywhere.
 */
sealed interface Contract {
    /** Quantities of base at their price. */
    Contract OF_BASE = new Linear(Scalar.ONE);

    static Contract of(Instrument instrument) {
        Scalar size = Fraction.of(instrument.contractSize().orElse(BigDecimal.ONE));
        return switch (instrument.contract()) {
            case LINEAR -> new Linear(size);
            case INVERSE -> new Inverse(size);
        };
    }

    /** What a quantity is worth at a price. */
    Scalar value(Scalar quantity, Scalar price);

    /** The price at which a quantity is worth a value. */
    Scalar price(Scalar quantity, Scalar value);

    /** What a long quantity gains from one price to another. */
    Scalar rise(Scalar quantity, Scalar from, Scalar to);

    /** What a quantity of one side gains from one price to another; negative for a loss. */
    default Scalar gain(Side side, Scalar quantity, Scalar from, Scalar to) {
        Scalar rise = rise(quantity, from, to);
        return switch (side) {
            case LONG -> rise;
            case SHORT -> rise.negate();
        };
    }

    /** What some of a position gains at a price against its entry. */
    default Scalar gain(Held held, Scalar quantity, Scalar price) {
        return gain(held.side(), quantity, held.entryPrice(), price);
    }

    /** What a position is worth at its entry. */
    default Scalar entryValue(Held held) {
        return value(held.quantity(), held.entryPrice());
    }

    /**
     * A position with more of its side: its entry is the price at which both are worth what they were.
     *
     * @param value what the quantity was worth
     */
    default Held joined(Held held, Scalar quantity, Scalar value) {
        Scalar total = held.quantity().plus(quantity);
        return held.withQuantity(total)
                .withEntryPrice(price(total, entryValue(held).plus(value)));
    }

    /**
     * Worth q·c·P.
     *
     * @param size c, the base of one contract; 1 where quantities are in base
     */
    record Linear(Scalar size) implements Contract {
        @Override
        public Scalar value(Scalar quantity, Scalar price) {
            return quantity.times(size).times(price);
        }

        @Override
        public Scalar price(Scalar quantity, Scalar value) {
            return value.over(quantity.times(size));
        }

        @Override
        public Scalar rise(Scalar quantity, Scalar from, Scalar to) {
            return to.minus(from).times(quantity.times(size));
        }
    }

    /**
     * Worth q·F ÷ P of base: the less the higher the price, so a long gains what it then is worth less.
     *
     * @param face F, the quote of one contract
     */
    record Inverse(Scalar face) implements Contract {
        @Override
        public Scalar value(Scalar quantity, Scalar price) {
            return quantity.times(face).over(price);
        }

        @Override
        public Scalar price(Scalar quantity, Scalar value) {
            return quantity.times(face).over(value);
        }

        @Override
        public Scalar rise(Scalar quantity, Scalar from, Scalar to) {
            return value(quantity, from).minus(value(quantity, to));
        }
    }
}
