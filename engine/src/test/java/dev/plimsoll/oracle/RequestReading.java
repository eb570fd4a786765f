package dev.plimsoll.oracle;

import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Request;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The attributes of a request, given or filled in. */
final class RequestReading {
    private final View view;
    private final Ask ask;

    RequestReading(View view) {
        this.view = view;
        this.ask = view.request();
    }

    Val of(String name) {
        Request given = ask.given();
        Contract contract = ask.contract();
        if (name.startsWith("new_") && !name.equals("new_mode") && !name.equals("new_position_mode")) {
            return setting(name.substring("new_".length()));
        }
        return switch (name) {
            case "action" -> Val.word(ask.action(), List.of(ask.action()));
            case "instrument" -> contract == null ? Val.MISSING : Val.text(contract.symbol);
            case "side" -> ask.sign() == 0 ? Val.MISSING : Reading.side(ask.sign());
            case "mode" -> Reading.mode(ask.spot().isolated());
            case "set_mode" -> ask.setMode().isEmpty() ? Val.MISSING : Reading.mode(ask.setMode());
            case "new_mode" -> Reading.mode(given.newMode().orElseThrow().word());
            case "new_position_mode" ->
                Val.word(given.newPositionMode().map(PositionMode::word).orElseThrow(), Reading.POSITION_MODES);
            case "quantity" -> Val.of(ask.quantity(), contract.quantity());
            case "opens" -> Val.of(ask.opens(), contract.quantity());
            case "price" -> Val.of(ask.price(), contract.price());
            case "notional" -> Val.of(contract.worth(ask.quantity(), ask.price()), contract.money());
            case "leverage" -> Val.number(ask.leverage());
            case "margin" -> amount(given.margin(), contract == null ? Dimension.NONE : contract.money());
            case "amount" -> amount(given.amount(), Dimension.amount(ask.asset()));
            case "asset" -> Val.text(ask.asset());
            case "stop_loss" -> amount(given.stopLoss(), contract.price());
            case "take_profit" -> amount(given.takeProfit(), contract.price());
            case "loss_at_stop" -> lossAtStop(given);
            case "reduce_only" -> Val.truth(given.reduceOnly().orElse(false));
            case "has_open_position" ->
                Val.truth(view.world().holdings.stream()
                        .anyMatch(holding -> given.instrument().isEmpty() || holding.contract() == contract));
            case "has_open_orders" ->
                Val.truth(view.world().orders.stream()
                        .anyMatch(order -> given.instrument().isEmpty() || order.contract() == contract));
            default -> throw new IllegalStateException("request." + name);
        };
    }

    private static Val amount(Optional<BigDecimal> value, Dimension dimension) {
        return value.map(number -> Val.of(Rational.of(number), dimension)).orElse(Val.MISSING);
    }

    /** max(0, s·q·(price − stop_loss)), in contracts what the quantity would lose. */
    private Val lossAtStop(Request given) {
        Contract contract = ask.contract();
        return given.stopLoss()
                .map(stop -> {
                    Rational profit = contract.profit(ask.sign(), ask.quantity(), ask.price(), Rational.of(stop));
                    return Val.of(profit.negated().max(Rational.ZERO), contract.money());
                })
                .orElse(Val.MISSING);
    }

    private Val setting(String name) {
        Book book = view.book();
        Book.Own ofAccount = book.own("account", name);
        Book.Own own = ofAccount != null ? ofAccount : book.own("position", name);
        return Optional.ofNullable(ask.given().settings().get(name))
                .map(datum -> Reading.typed(datum, own))
                .orElse(Val.MISSING);
    }
}
