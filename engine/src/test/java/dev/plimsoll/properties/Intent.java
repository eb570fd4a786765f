package dev.plimsoll.properties;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** A request, field by field. */
final class Intent {
    private final String action;
    private Optional<String> instrument = Optional.empty();
    private Optional<Side> side = Optional.empty();
    private Optional<BigDecimal> quantity = Optional.empty();
    private Optional<BigDecimal> price = Optional.empty();
    private Optional<BigDecimal> leverage = Optional.empty();
    private Optional<MarginMode> mode = Optional.empty();
    private Optional<MarginMode> newMode = Optional.empty();
    private Optional<BigDecimal> margin = Optional.empty();
    private Optional<BigDecimal> amount = Optional.empty();
    private Optional<String> asset = Optional.empty();

    private Intent(String action) {
        this.action = action;
    }

    static Intent to(String action) {
        return new Intent(action);
    }

    /** To open or increase a position. */
    static Intent toOpen(String symbol, Side side, BigDecimal quantity) {
        return new Intent("open_position").on(symbol, side).quantity(quantity);
    }

    Intent on(String symbol) {
        instrument = Optional.of(symbol);
        return this;
    }

    Intent on(String symbol, Side of) {
        side = Optional.of(of);
        return on(symbol);
    }

    Intent quantity(BigDecimal value) {
        quantity = Optional.of(value);
        return this;
    }

    Intent price(Optional<BigDecimal> value) {
        price = value;
        return this;
    }

    Intent leverage(BigDecimal value) {
        leverage = Optional.of(value);
        return this;
    }

    Intent mode(MarginMode value) {
        mode = Optional.of(value);
        return this;
    }

    Intent newMode(MarginMode value) {
        newMode = Optional.of(value);
        return this;
    }

    Intent margin(Optional<BigDecimal> value) {
        margin = value;
        return this;
    }

    Intent amount(BigDecimal value) {
        amount = Optional.of(value);
        return this;
    }

    Intent asset(String value) {
        asset = Optional.of(value);
        return this;
    }

    Request done() {
        return new Request(
                action,
                instrument,
                side,
                quantity,
                price,
                leverage,
                mode,
                newMode,
                Optional.empty(),
                margin,
                amount,
                asset,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
