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
 * A position in exact numbers.
 *
 * @param path where it stands in the account: {@code positions[2]}
 * @param margin of an isolated position; 0 for a cross one
 * @param debt what was borrowed for it, in the settlement currency; its profit and loss is what is left without it
 */
record Held(
        String path,
        String instrument,
        Side side,
        Scalar quantity,
        Scalar entryPrice,
        Scalar leverage,
        MarginMode mode,
        Scalar margin,
        Scalar debt,
        Optional<Instant> opened,
        Map<String, Datum> attributes) {
    /** By symbol, long before short, cross before isolated. */
    static final Comparator<Held> CANONICAL = Held::inOrder;

    private static int inOrder(Held one, Held other) {
        int order = one.instrument.compareTo(other.instrument);
        order = order != 0 ? order : one.side.compareTo(other.side);
        return order != 0 ? order : one.mode.compareTo(other.mode);
    }

    static Held of(Position position, int index) {
        return new Held(
                "positions[" + index + "]",
                position.instrument(),
                position.side(),
                Fraction.of(position.quantity()),
                Fraction.of(position.entryPrice()),
                Fraction.of(position.leverage()),
                position.mode(),
                position.margin().map(Fraction::of).orElse(Scalar.ZERO),
                position.debt().map(Fraction::of).orElse(Scalar.ZERO),
                position.opened(),
                position.attributes());
    }

    /** Whether both stand at one place; an account has at most one position there. */
    boolean sharesPlaceWith(Held other) {
        return inOrder(this, other) == 0;
    }

    boolean isIsolated() {
        return mode == MarginMode.ISOLATED;
    }

    Held withQuantity(Scalar changed) {
        return new Held(path, instrument, side, changed, entryPrice, leverage, mode, margin, debt, opened, attributes);
    }

    Held withEntryPrice(Scalar changed) {
        return new Held(path, instrument, side, quantity, changed, leverage, mode, margin, debt, opened, attributes);
    }

    Held withLeverage(Scalar changed) {
        return new Held(path, instrument, side, quantity, entryPrice, changed, mode, margin, debt, opened, attributes);
    }

    Held withMargin(Scalar changed) {
        return new Held(
                path, instrument, side, quantity, entryPrice, leverage, mode, changed, debt, opened, attributes);
    }

    Held withDebt(Scalar changed) {
        return new Held(
                path, instrument, side, quantity, entryPrice, leverage, mode, margin, changed, opened, attributes);
    }

    /** With less of it, and so much less of what was borrowed for it. */
    Held reducedTo(Scalar left) {
        return withQuantity(left).withDebt(debt.times(left).over(quantity));
    }

    Held withAttributes(Map<String, Datum> changed) {
        return new Held(path, instrument, side, quantity, entryPrice, leverage, mode, margin, debt, opened, changed);
    }

    Held withMode(MarginMode changed) {
        return new Held(
                path, instrument, side, quantity, entryPrice, leverage, changed, margin, debt, opened, attributes);
    }
}
