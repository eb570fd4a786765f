package dev.plimsoll.features.steps;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request in the making. */
final class Asking {
    private final String action;
    private Optional<String> instrument = Optional.empty();
    private Optional<Side> side = Optional.empty();
    private Optional<BigDecimal> quantity = Optional.empty();
    private Optional<BigDecimal> price = Optional.empty();
    private Optional<BigDecimal> leverage = Optional.empty();
    private Optional<MarginMode> mode = Optional.empty();
    private Optional<MarginMode> newMode = Optional.empty();
    private Optional<PositionMode> newPositionMode = Optional.empty();
    private Optional<BigDecimal> margin = Optional.empty();
    private Optional<BigDecimal> amount = Optional.empty();
    private Optional<String> asset = Optional.empty();
    private Optional<BigDecimal> stopLoss = Optional.empty();
    private Optional<BigDecimal> takeProfit = Optional.empty();
    private Optional<Boolean> reduceOnly = Optional.empty();
    private final Map<String, Datum> settings = new LinkedHashMap<>();

    Asking(String action) {
        this.action = action;
    }

    Asking on(String symbol) {
        instrument = Optional.of(symbol);
        return this;
    }

    Asking on(PositionName position) {
        mode = position.mode();
        return on(position.instrument()).side(position.side());
    }

    Asking side(Side value) {
        side = Optional.of(value);
        return this;
    }

    Asking quantity(BigDecimal value) {
        quantity = Optional.of(above(value, "quantity"));
        return this;
    }

    Asking price(BigDecimal value) {
        price = Optional.of(above(value, "price"));
        return this;
    }

    Asking leverage(BigDecimal value) {
        if (value.compareTo(BigDecimal.ONE) < 0) {
            throw new Unmet("a leverage below 1, the lowest leverage, cannot be asked for");
        }
        leverage = Optional.of(value);
        return this;
    }

    Asking mode(MarginMode value) {
        mode = Optional.of(value);
        return this;
    }

    Asking newMode(MarginMode value) {
        newMode = Optional.of(value);
        return this;
    }

    Asking newPositionMode(PositionMode value) {
        newPositionMode = Optional.of(value);
        return this;
    }

    Asking margin(BigDecimal value) {
        margin = Optional.of(above(value, "margin"));
        return this;
    }

    Asking amount(Money value) {
        asset = Optional.of(value.asset());
        return amount(value.amount());
    }

    Asking amount(BigDecimal value) {
        amount = Optional.of(above(value, "amount"));
        return this;
    }

    Asking asset(String value) {
        asset = Optional.of(value);
        return this;
    }

    Asking stopLoss(BigDecimal value) {
        stopLoss = Optional.of(above(value, "stop loss"));
        return this;
    }

    Asking takeProfit(BigDecimal value) {
        takeProfit = Optional.of(above(value, "take profit"));
        return this;
    }

    Asking reduceOnly(boolean value) {
        reduceOnly = Optional.of(value);
        return this;
    }

    Asking setting(String name, Datum value) {
        settings.put(name, value);
        return this;
    }

    /** As strict as the files of requests. */
    private static BigDecimal above(BigDecimal value, String what) {
        if (value.signum() <= 0) {
            throw new Unmet("a " + what + " that is not above 0 cannot be asked for");
        }
        return value;
    }

    Request request() {
        return new Request(
                action,
                instrument,
                side,
                quantity,
                price,
                leverage,
                mode,
                newMode,
                newPositionMode,
                margin,
                amount,
                asset,
                stopLoss,
                takeProfit,
                reduceOnly,
                settings);
    }
}
