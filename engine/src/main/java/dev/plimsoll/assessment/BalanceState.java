package dev.plimsoll.assessment;

import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Optional;

/** What the wallet holds of one asset. */
final class BalanceState implements Element {
    private final AccountState state;
    private final String asset;

    BalanceState(AccountState state, String asset) {
        this.state = state;
        this.asset = asset;
    }

    String asset() {
        return asset;
    }

    Scalar amount() {
        return state.ledger().balance(asset);
    }

    Scalar debt() {
        return state.ledger().debt(asset);
    }

    /** The amount at the asset price, in the pool's currency. */
    Value value(String currency) {
        return Numbers.map(state.assetPrice(asset, currency), price -> price.times(amount()));
    }

    /** The debt at the asset price. */
    Value owed(String currency) {
        return debt().isZero()
                ? Numbers.ZERO
                : Numbers.map(state.assetPrice(asset, currency), price -> price.times(debt()));
    }

    @Override
    public Value read(Attribute attribute) {
        if (attribute.origin() != Attribute.Origin.SCHEMA) {
            return Data.own(attribute, Optional.empty(), "balances." + asset + "." + attribute.name());
        }
        return switch (attribute.name()) {
            case "asset" -> new Value.Word(asset);
            case "amount" -> Value.of(amount());
            case "debt" -> Value.of(debt());
            case "value" -> value(state.rules().currency().orElse(state.ledger().settle()));
            default -> throw Data.unknown(attribute);
        };
    }

    @Override
    public Optional<String> instrumentInContext() {
        return Optional.empty();
    }
}
