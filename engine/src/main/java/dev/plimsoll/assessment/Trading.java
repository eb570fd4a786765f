package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out a request that opens or rests. In one-way mode it first reduces what is held in the same mode on the other
 * side; the rest opens. What only reduces ignores leverage and margin.
 */
final class Trading {
    private final ExactRequest request;
    private final AccountState before;
    private final Place place;
    private final Side side;
    private final Scalar quantity;
    private Ledger ledger;
    private Optional<Fault> fault = Optional.empty();

    Trading(ExactRequest request, AccountState before, Ledger ledger, Place place) {
        this.request = request;
        this.before = before;
        this.ledger = ledger;
        this.place = place;
        this.side = request.side().orElseThrow();
        this.quantity = request.number(ExactRequest.Number.QUANTITY).orElseThrow();
    }

    Ledger ledger() {
        return ledger;
    }

    Optional<Fault> fault() {
        return fault;
    }

    Target carryOut() {
        Optional<Held> opposite = ledger.held(place).filter(held -> held.side() != side);
        Scalar reduces = opposite.map(held -> held.quantity().min(quantity)).orElse(Scalar.ZERO);
        Scalar opens = quantity.minus(reduces);
        Target target =
                new Target(place, place, quantity, opens, request.reduceOnly() && opens.signum() > 0, Scalar.ZERO);
        Value price = request.number(ExactRequest.Number.PRICE)
                .<Value>map(Value::of)
                .orElseGet(() -> before.mark(place.instrument()));
        if (!(price instanceof Value.Number number)) {
            fail(price);
            return target;
        }
        if (request.action().equals(Action.PLACE_ORDER)) {
            rest(number.scalar(), opens);
            return target;
        }
        if (opposite.isPresent()) {
            ledger = new Fills(before).close(ledger, opposite.get(), reduces, number.scalar());
        }
        if (opens.signum() <= 0 || request.reduceOnly()) {
            return target;
        }
        chooseLeverage();
        return target.allocating(open(opens, number.scalar()));
    }

    private void chooseLeverage() {
        request.number(ExactRequest.Number.LEVERAGE)
                .ifPresent(leverage -> ledger = Choosing.leverage(ledger, place, leverage));
    }

    private void rest(Scalar price, Scalar opens) {
        if (opens.signum() > 0 && !request.reduceOnly()) {
            chooseLeverage();
        }
        ledger = ledger.plusOrder(new Resting(
                "request",
                "request",
                place.instrument(),
                side,
                quantity,
                price,
                leverage(),
                place.mode(),
                request.reduceOnly(),
                before.basis().time(),
                Map.of()));
    }

    /** The one asked for where something opens; else that of the place as it was before anything there was closed. */
    private Scalar leverage() {
        boolean isAsked = request.number(ExactRequest.Number.LEVERAGE).isPresent();
        return (isAsked ? before.with(ledger) : before).at(place).leverage();
    }

    /** Opens, and says what isolated margin that takes from the pool. */
    private Scalar open(Scalar opens, Scalar price) {
        Fills.Opening opening =
                new Fills.Opening(opens, price, leverage(), before.basis().time());
        Fills fills = new Fills(before);
        Ledger bare = fills.open(ledger, place, side, opening, Scalar.ZERO);
        if (place.mode() == MarginMode.CROSS) {
            ledger = bare;
            return Scalar.ZERO;
        }
        Value margin =
                request.number(ExactRequest.Number.MARGIN).<Value>map(Value::of).orElseGet(() -> margin(bare));
        if (!(margin instanceof Value.Number number)) {
            fail(margin);
            return Scalar.ZERO;
        }
        ledger = fills.open(ledger, place, side, opening, number.scalar());
        return number.scalar();
    }

    /** What the place gets where no margin is given: the initial margin asked for it on top of what is asked now. */
    private Value margin(Ledger bare) {
        Value now = before.with(ledger).at(place).initialMargin();
        Value then = before.with(bare).at(place).initialMargin();
        return Numbers.max(Numbers.ZERO, Numbers.minus(then, now));
    }

    private void fail(Value value) {
        fault = Optional.of(((Value.Failed) value).fault());
    }
}
