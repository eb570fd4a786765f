package dev.plimsoll.assessment;

import dev.plimsoll.type.Unit;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Optional;

/**
 * What an account, or a pool of it, holds and owes of one asset.
 *
 * @param currency what values are in
 * @param amount of an account with isolated margins, of a pool without them
 */
record BalanceState(AccountState state, String asset, String currency, Scalar amount) implements Element {

    Scalar debt() {
        return state.ledger().debt(asset);
    }

    /** The amount at the asset price, in the pool's currency; nothing needs no price. */
    Value value() {
        return valued(amount);
    }

    /** The debt at the asset price, in the pool's currency. */
    Value owed() {
        return valued(debt());
    }

    private Value valued(Scalar quantity) {
        if (quantity instanceof Fraction amount && amount.isZero()) {
            return Numbers.ZERO;
        }
        return Numbers.map(state.assetPrice(asset, currency), price -> price.times(quantity));
    }

    /** A symbol, or the asset that it stands for here. */
    String named(String symbol) {
        return symbol.equals(Unit.ASSET) ? asset : symbol;
    }

    @Override
    public Value read(Attribute attribute) {
        if (attribute.origin() != Attribute.Origin.SCHEMA) {
            return Data.own(attribute, Optional.empty(), "balances." + asset + "." + attribute.name());
        }
        return switch (attribute.name()) {
            case "asset" -> new Value.Word(asset);
            case "amount" -> Value.of(amount);
            case "debt" -> Value.of(debt());
            case "value" -> value();
            default -> throw Data.unknown(attribute);
        };
    }

    @Override
    public Optional<String> instrumentInContext() {
        return Optional.empty();
    }
}
