package dev.plimsoll.properties;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import dev.plimsoll.differential.Rolls;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests of a wanted kind, and requests changed. */
final class Asking {
    private Asking() {}

    /** To reduce or close one of the positions; to close the first instrument where nothing is held. */
    static Request toReduce(Rolls rolls, Situation state) {
        if (state.account().positions().isEmpty()) {
            String symbol = state.policy().model().instruments().firstKey();
            return of("close_position", symbol, Side.LONG, Optional.empty(), Optional.empty());
        }
        Position held = rolls.one(state.account().positions());
        Optional<BigDecimal> price = rolls.chance(40)
                ? Optional.of(held.entryPrice().multiply(new BigDecimal(rolls.one("0.5", "1", "2"))))
                : Optional.empty();
        return rolls.chance(50)
                ? of("close_position", held.instrument(), held.side(), Optional.empty(), price)
                : of("reduce_position", held.instrument(), held.side(), Optional.of(held.quantity()), price);
    }

    /**
     * The state with a request to open at the mark, which says side, mode and leverage: those of what is held on the instrument if
     * something is.
     */
    static Situation opening(Rolls rolls, Situation state) {
        Situation asked = state.asking(rolls, Set.of("open_position"));
        Request request = asked.request();
        Optional<Position> held = state.account().positions().stream()
                .filter(position -> request.instrument().equals(Optional.of(position.instrument())))
                .findFirst();
        MarginMode mode = held.map(Position::mode).orElse(rolls.one(MarginMode.CROSS, MarginMode.ISOLATED));
        BigDecimal leverage = held.map(Position::leverage).orElse(new BigDecimal(rolls.one("1", "2", "5", "10")));
        return state.with(new Request(
                "open_position",
                request.instrument(),
                held.map(Position::side).or(request::side),
                request.quantity(),
                Optional.empty(),
                Optional.of(leverage),
                Optional.of(mode),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                request.stopLoss(),
                request.takeProfit(),
                Optional.empty(),
                request.settings()));
    }

    /**
     * Whether nothing is held on the other side that it would reduce first, and no order rests on the other side whose leverage it
     * sets: that order then asks more, but the less the more is opened, as it would reduce that first.
     */
    static boolean onlyOpens(Situation asked) {
        Request request = asked.request();
        boolean reduces = asked.account().positions().stream()
                .anyMatch(held -> request.instrument().equals(Optional.of(held.instrument()))
                        && request.side().equals(Optional.of(held.side().opposite())));
        boolean meets = asked.account().orders().stream()
                .anyMatch(order -> request.instrument().equals(Optional.of(order.instrument()))
                        && request.side().equals(Optional.of(order.side().opposite()))
                        && order.leverage().compareTo(request.leverage().orElseThrow()) != 0);
        return !reduces && !meets;
    }

    /** For a part of the quantity. */
    static Situation smaller(Situation asked) {
        BigDecimal part = new BigDecimal(asked.rolls().one("0.5", "0.1", "0.9", "0.99"));
        Request request = asked.request();
        return asked.with(of(request, request.quantity().map(part::multiply), request.price()));
    }

    /** To open a long at the mark. */
    static Request toOpen(String symbol, BigDecimal quantity) {
        return of("open_position", symbol, Side.LONG, Optional.of(quantity), Optional.empty());
    }

    private static Request of(
            String action, String symbol, Side side, Optional<BigDecimal> quantity, Optional<BigDecimal> price) {
        return new Request(
                action,
                Optional.of(symbol),
                Optional.of(side),
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

    private static Request of(Request request, Optional<BigDecimal> quantity, Optional<BigDecimal> price) {
        return new Request(
                request.action(),
                request.instrument(),
                request.side(),
                quantity,
                price,
                request.leverage(),
                request.mode(),
                request.newMode(),
                request.newPositionMode(),
                request.margin(),
                request.amount(),
                request.asset(),
                request.stopLoss(),
                request.takeProfit(),
                request.reduceOnly(),
                request.settings());
    }
}
