package dev.plimsoll.assessment;

import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.function.Function;

/** The attributes {@code position.…}. */
final class PositionReader {
    private PositionReader() {}

    static Value read(PositionState position, Attribute attribute) {
        if (attribute.origin() != Attribute.Origin.SCHEMA) {
            return Data.stated(attribute, position.stated(attribute), holder(position));
        }
        return switch (attribute.name()) {
            case "instrument" -> new Value.Word(position.instrument());
            case "side" ->
                position.side()
                        .map(side -> Data.choice(attribute, side.word()))
                        .orElseGet(() -> missing(position, attribute));
            case "quantity" -> Value.of(position.quantity());
            case "entry_price" -> held(position, attribute, held -> Value.of(held.entryPrice()));
            case "mark_price" -> position.mark();
            case "notional" -> position.notional();
            case "entry_notional" -> position.entryNotional();
            case "leverage" -> Value.of(position.leverage());
            case "mode" -> Data.choice(attribute, position.place().mode().word());
            case "margin" -> position.margin().map(Value::of).orElseGet(() -> missing(position, attribute));
            case "equity" -> position.equity();
            case "unrealized_pnl" -> position.unrealizedPnl();
            case "initial_margin" -> position.initialMargin();
            case "maintenance_margin" -> position.maintenanceMargin();
            case "debt" -> Value.of(position.held().map(Held::debt).orElse(Scalar.ZERO));
            case "liquidation_price" ->
                position.isHeld()
                        ? position.liquidationPrice().value(attribute, position.path())
                        : missing(position, attribute);
            case "bankruptcy_price" ->
                position.isHeld()
                        ? position.bankruptcyPrice().value(attribute, position.path())
                        : missing(position, attribute);
            case "age" ->
                Data.age(
                        attribute,
                        position.held().flatMap(Held::opened),
                        position.state().basis(),
                        position.path() + ".opened");
            case "status" -> Statuses.of(position, attribute);
            default -> throw Data.unknown(attribute);
        };
    }

    /** Where a value is looked for: what a request opens stands nowhere yet. */
    private static String holder(PositionState position) {
        return position.path().equals("request") ? "position" : position.path();
    }

    private static Value held(PositionState position, Attribute attribute, Function<Held, Value> read) {
        return position.held().map(read).orElseGet(() -> missing(position, attribute));
    }

    private static Value missing(PositionState position, Attribute attribute) {
        return Data.missing(attribute, position.path() + "." + attribute.name());
    }
}
