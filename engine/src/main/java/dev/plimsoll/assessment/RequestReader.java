package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Optional;

/** The attributes {@code request.…}: what was given, and what the account fills in. */
final class RequestReader {
    private final Asked asked;
    private final ExactRequest request;

    RequestReader(Asked asked) {
        this.asked = asked;
        this.request = asked.request();
    }

    Value read(Attribute attribute) {
        if (attribute.origin() == Attribute.Origin.SETTING) {
            return setting(attribute);
        }
        return switch (attribute.name()) {
            case "action" -> Data.choice(attribute, asked.action().word());
            case "instrument" -> word(attribute, asked.instrumentSymbol());
            case "side" -> choice(attribute, side().map(Side::word));
            case "quantity" -> atPlace(attribute, Target::quantity);
            case "opens" -> atPlace(attribute, Target::opens);
            case "price" -> price();
            case "notional" -> notional();
            case "leverage" -> leverage(attribute);
            case "mode" -> choice(attribute, mode().map(MarginMode::word));
            case "set_mode" -> choice(attribute, setMode().map(MarginMode::word));
            case "new_mode" -> choice(attribute, request.newMode().map(MarginMode::word));
            case "new_position_mode" ->
                choice(attribute, request.newPositionMode().map(PositionMode::word));
            case "margin" -> number(attribute, ExactRequest.Number.MARGIN);
            case "amount" -> number(attribute, ExactRequest.Number.AMOUNT);
            case "asset" -> new Value.Word(asked.asset());
            case "stop_loss" -> number(attribute, ExactRequest.Number.STOP_LOSS);
            case "take_profit" -> number(attribute, ExactRequest.Number.TAKE_PROFIT);
            case "loss_at_stop" -> lossAtStop(attribute);
            case "reduce_only" -> Value.of(request.reduceOnly() || request.reducesOrCloses());
            case "has_open_position" -> Value.of(hasOpenPosition());
            case "has_open_orders" -> Value.of(hasOpenOrders());
            default -> throw Data.unknown(attribute);
        };
    }

    private static Value missing(Attribute attribute) {
        return Data.missing(attribute, attribute.path());
    }

    private static Value word(Attribute attribute, Optional<String> text) {
        return text.<Value>map(Value.Word::new).orElseGet(() -> missing(attribute));
    }

    private static Value choice(Attribute attribute, Optional<String> word) {
        return word.map(known -> Data.choice(attribute, known)).orElseGet(() -> missing(attribute));
    }

    private Value number(Attribute attribute, ExactRequest.Number number) {
        return request.number(number).<Value>map(Value::of).orElseGet(() -> missing(attribute));
    }

    private Value atPlace(Attribute attribute, java.util.function.Function<Target, Scalar> number) {
        return asked.target()
                .<Value>map(target -> Value.of(number.apply(target)))
                .orElseGet(() -> missing(attribute));
    }

    private Value setting(Attribute attribute) {
        return asked.setting()
                .flatMap(setting -> request.setting(setting.name()).map(given -> DatumReader.requested(setting, given)))
                .orElseGet(() -> missing(attribute));
    }

    /** That of the request, else that of the place. */
    private Optional<Side> side() {
        return request.side()
                .or(() ->
                        asked.target().flatMap(target -> asked.position(target).side()));
    }

    private Value price() {
        return request.number(ExactRequest.Number.PRICE)
                .<Value>map(Value::of)
                .or(() -> asked.instrumentSymbol().map(asked.before()::mark))
                .orElseGet(
                        () -> Value.failed(FaultCode.MISSING_VALUE, "request.price", "`request.price` is not given"));
    }

    /** The value of the quantity at the price of the request. */
    private Value notional() {
        Scalar quantity = asked.target().map(Target::quantity).orElse(Scalar.ZERO);
        return Numbers.map(price(), price -> contract().value(quantity, price));
    }

    private Value leverage(Attribute attribute) {
        return request.number(ExactRequest.Number.LEVERAGE)
                .or(() -> asked.target().map(target -> asked.position(target).leverage()))
                .<Value>map(Value::of)
                .orElseGet(() -> missing(attribute));
    }

    private Optional<MarginMode> mode() {
        return asked.target().map(target -> target.place().mode());
    }

    private Optional<MarginMode> setMode() {
        return asked.instrumentSymbol()
                .map(symbol -> asked.before()
                        .defaults()
                        .mode(
                                symbol,
                                asked.target().flatMap(target -> target.place().side())));
    }

    private Contract contract() {
        return asked.instrumentSymbol().map(asked.before().rules()::contract).orElse(Contract.OF_BASE);
    }

    /** What the quantity loses from the price of the request to the stop loss, 0 if that is a gain. */
    private Value lossAtStop(Attribute attribute) {
        Optional<Scalar> stop = request.number(ExactRequest.Number.STOP_LOSS);
        Optional<Side> side = side();
        if (stop.isEmpty() || side.isEmpty()) {
            return missing(attribute);
        }
        Scalar quantity = asked.target().map(Target::quantity).orElse(Scalar.ZERO);
        return Numbers.map(
                price(),
                price ->
                        contract().gain(side.get(), quantity, stop.get(), price).max(Scalar.ZERO));
    }

    private boolean hasOpenPosition() {
        return asked.before().ledger().positions().stream().anyMatch(held -> concerns(held.instrument()));
    }

    private boolean hasOpenOrders() {
        return asked.before().ledger().orders().stream().anyMatch(order -> concerns(order.instrument()));
    }

    private boolean concerns(String instrument) {
        return request.instrument().map(instrument::equals).orElse(true);
    }
}
