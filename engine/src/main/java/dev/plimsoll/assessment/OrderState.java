package dev.plimsoll.assessment;

import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Optional;

/** An order that rests, with its amounts. */
final class OrderState implements Element {
    private final AccountState state;
    private final Resting order;
    private final Lazy<Value> initialMargin = Lazy.of(this::findInitialMargin);

    OrderState(AccountState state, Resting order) {
        this.state = state;
        this.order = order;
    }

    Resting order() {
        return order;
    }

    String currency() {
        return state.poolOf(order.instrument());
    }

    /** Its value at its own price. */
    Value notional() {
        return state.unusable(order.instrument(), order.path())
                .<Value>map(Value.Failed::new)
                .orElseGet(() ->
                        Value.of(state.rules().contract(order.instrument()).value(order.quantity(), order.price())));
    }

    /** What the pool would have to hold for it if it were the only order. */
    Value initialMargin() {
        return initialMargin.get();
    }

    private Value findInitialMargin() {
        return OrderMargins.of(state, java.util.List.of(order));
    }

    @Override
    public Value read(Attribute attribute) {
        if (attribute.origin() != Attribute.Origin.SCHEMA) {
            return Data.own(
                    attribute,
                    Optional.ofNullable(order.attributes().get(attribute.name())),
                    order.path() + ".attributes." + attribute.name());
        }
        return switch (attribute.name()) {
            case "instrument" -> new Value.Word(order.instrument());
            case "side" -> Data.choice(attribute, order.side().word());
            case "quantity" -> Value.of(order.quantity());
            case "price" -> Value.of(order.price());
            case "notional" -> notional();
            case "leverage" -> Value.of(order.leverage());
            case "mode" -> Data.choice(attribute, order.mode().word());
            case "reduce_only" -> Value.of(order.reduceOnly());
            case "initial_margin" -> initialMargin();
            case "age" -> Data.age(attribute, order.opened(), state.basis(), order.path() + ".opened");
            default -> throw Data.unknown(attribute);
        };
    }

    @Override
    public Optional<String> instrumentInContext() {
        return Optional.of(order.instrument());
    }
}
