package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * A position that a ledger holds. Its numbers are exact: an averaged entry or a released margin may be a quotient, and
 * while something is being solved any of them may depend on it.
 *
 * @param quantity above 0
 * @param margin of an isolated position; absent for a cross one
 * @param path where it was given, for faults: {@code account.positions[2]}
 */
record Holding(
        String instrument,
        Side side,
        MarginMode mode,
        Scalar quantity,
        Scalar entryPrice,
        Scalar leverage,
        Optional<Scalar> margin,
        Optional<Scalar> debt,
        Optional<Instant> opened,
        Map<String, Datum> attributes,
        String path) {
    /** By symbol, long before short, cross before isolated. */
    static final Comparator<Holding> CANONICAL =
            Comparator.comparing(Holding::instrument).thenComparing(Holding::side).thenComparing(Holding::mode);

    static Holding of(Position position, String path) {
        return new Holding(
                position.instrument(),
                position.side(),
                position.mode(),
                Fraction.of(position.quantity()),
                Fraction.of(position.entryPrice()),
                Fraction.of(position.leverage()),
                position.margin().map(Fraction::of),
                position.debt().map(Fraction::of),
                position.opened(),
                position.attributes(),
                path);
    }

    Holding with(Scalar newQuantity, Scalar newEntryPrice, Optional<Scalar> newMargin) {
        return new Holding(
                instrument, side, mode, newQuantity, newEntryPrice, leverage, newMargin, debt, opened, attributes, path);
    }

    Holding withMargin(Scalar newMargin) {
        return with(quantity, entryPrice, Optional.of(newMargin));
    }

    Holding withLeverage(Scalar newLeverage) {
        return new Holding(
                instrument, side, mode, quantity, entryPrice, newLeverage, margin, debt, opened, attributes, path);
    }

    Holding withMode(MarginMode newMode, Optional<Scalar> newMargin) {
        return new Holding(
                instrument, side, newMode, quantity, entryPrice, leverage, newMargin, debt, opened, attributes, path);
    }

    Holding withAttributes(Map<String, Datum> newAttributes) {
        return new Holding(
                instrument, side, mode, quantity, entryPrice, leverage, margin, debt, opened, newAttributes, path);
    }

    boolean isAt(Place place) {
        return instrument.equals(place.instrument())
                && mode == place.mode()
                && place.side().map(side::equals).orElse(true);
    }
}
