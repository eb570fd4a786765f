package dev.plimsoll.properties;

import dev.plimsoll.account.Position;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import dev.plimsoll.differential.Rolls;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Requests of a wanted kind. */
final class Asking {
    private final String action;
    private Optional<String> instrument = Optional.empty();
    private Optional<Side> side = Optional.empty();
    private Optional<BigDecimal> quantity = Optional.empty();
    private Optional<BigDecimal> price = Optional.empty();

    private Asking(String action) {
        this.action = action;
    }

    /** To reduce or close one of the positions; to close the first instrument where nothing is held. */
    static Request toReduce(Rolls rolls, Situation state) {
        if (state.account().positions().isEmpty()) {
            String symbol = state.policy().model().instruments().firstKey();
            return new Asking("close_position").on(symbol, Side.LONG).done();
        }
        Position held = rolls.one(state.account().positions());
        Asking asking = new Asking(rolls.one("reduce_position", "close_position")).on(held.instrument(), held.side());
        if (asking.action.equals("reduce_position")) {
            asking.quantity = Optional.of(held.quantity());
        }
        if (rolls.chance(40)) {
            asking.price = Optional.of(held.entryPrice().multiply(new BigDecimal(rolls.one("0.5", "1", "2"))));
        }
        return asking.done();
    }

    private Asking on(String symbol, Side of) {
        instrument = Optional.of(symbol);
        side = Optional.of(of);
        return this;
    }

    private Request done() {
        return new Request(
                action,
                instrument,
                side,
                quantity,
                price,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
