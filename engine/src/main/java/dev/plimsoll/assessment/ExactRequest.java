package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.vocabulary.Action;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request that was found valid, in exact numbers. What was not given is not there: what it then is depends on the
 * account.
 */
record ExactRequest(
        Action action,
        Optional<String> instrument,
        Optional<Side> side,
        Optional<MarginMode> mode,
        Optional<MarginMode> newMode,
        Optional<PositionMode> newPositionMode,
        Optional<String> asset,
        boolean reduceOnly,
        Map<Number, Scalar> numbers,
        Map<String, Datum> settings) {
    /** The numbers that a request may give. */
    enum Number {
        QUANTITY,
        PRICE,
        LEVERAGE,
        MARGIN,
        AMOUNT,
        STOP_LOSS,
        TAKE_PROFIT;

        private final String word = name().toLowerCase(java.util.Locale.ROOT);

        String word() {
            return word;
        }

        Optional<BigDecimal> given(Request request) {
            return switch (this) {
                case QUANTITY -> request.quantity();
                case PRICE -> request.price();
                case LEVERAGE -> request.leverage();
                case MARGIN -> request.margin();
                case AMOUNT -> request.amount();
                case STOP_LOSS -> request.stopLoss();
                case TAKE_PROFIT -> request.takeProfit();
            };
        }
    }

    ExactRequest {
        numbers = Map.copyOf(numbers);
        settings = Map.copyOf(settings);
    }

    static ExactRequest of(Action action, Request request) {
        Map<Number, Scalar> numbers = new EnumMap<>(Number.class);
        for (Number number : Number.values()) {
            number.given(request).ifPresent(given -> numbers.put(number, Fraction.of(given)));
        }
        return new ExactRequest(
                action,
                request.instrument(),
                request.side(),
                request.mode(),
                request.newMode(),
                request.newPositionMode(),
                request.asset(),
                request.reduceOnly().orElse(false),
                numbers,
                request.settings());
    }

    Optional<Scalar> number(Number number) {
        return Optional.ofNullable(numbers.get(number));
    }

    /** What it gives for a setting. */
    Optional<Datum> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** The same request with another number. */
    ExactRequest with(Number number, Scalar value) {
        Map<Number, Scalar> changed = new EnumMap<>(Number.class);
        changed.putAll(numbers);
        changed.put(number, value);
        return new ExactRequest(
                action, instrument, side, mode, newMode, newPositionMode, asset, reduceOnly, changed, settings);
    }

    ExactRequest as(Action other) {
        return new ExactRequest(
                other, instrument, side, mode, newMode, newPositionMode, asset, reduceOnly, numbers, settings);
    }

    boolean opensOrRests() {
        return action.equals(Action.OPEN_POSITION) || action.equals(Action.PLACE_ORDER);
    }

    boolean reducesOrCloses() {
        return action.equals(Action.REDUCE_POSITION) || action.equals(Action.CLOSE_POSITION);
    }
}
