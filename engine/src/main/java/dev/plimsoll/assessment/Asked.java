package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request with what it leads to, as it is judged: at one of the places that it concerns, as one of the actions that it
 * is.
 *
 * @param action what {@code action} says: an opening with another leverage is a {@code set_leverage} as well
 * @param target the place; absent if it concerns none
 */
record Asked(ExactRequest request, Action action, AccountState before, Afterwards afterwards, Optional<Target> target) {

    /** All targets, or none, each with the request's own action. */
    static List<Asked> all(ExactRequest request, AccountState before) {
        Afterwards afterwards = Carrying.out(request, before);
        if (afterwards.targets().isEmpty()) {
            return List.of(new Asked(request, request.action(), before, afterwards, Optional.empty()));
        }
        return afterwards.targets().stream()
                .map(target -> new Asked(request, request.action(), before, afterwards, Optional.of(target)))
                .toList();
    }

    Asked as(Action other) {
        return new Asked(request, other, before, afterwards, target);
    }

    /** The order as if it were filled at its price. */
    Asked filled() {
        ExactRequest opening = request.as(Action.OPEN_POSITION);
        Afterwards opened = Carrying.out(opening, before);
        return new Asked(
                opening, action, before, opened, opened.targets().stream().findFirst());
    }

    AccountState after() {
        return afterwards.state();
    }

    /** Whether nothing is opened and something is reduced, or would be. */
    boolean onlyReduces() {
        return request.reducesOrCloses() || request.opensOrRests() && (request.reduceOnly() || !opens());
    }

    /** Whether some of the quantity would open. */
    boolean opens() {
        return target.map(there -> there.opens().signum() > 0).orElse(false);
    }

    PositionState position(Target there) {
        return before.at(there.place());
    }

    PositionState positionAfter(Target there) {
        return after().at(there.afterwards());
    }

    /** Whether it carries another leverage than the place has set or holds. */
    boolean changesLeverage() {
        if (target.isEmpty() || onlyReduces() || !request.opensOrRests()) {
            return false;
        }
        Place place = target.get().place();
        return request.number(ExactRequest.Number.LEVERAGE)
                .filter(asked -> isSomethingSet(place))
                .map(asked -> asked.compareTo(before.at(place).leverage()) != 0)
                .orElse(false);
    }

    private boolean isSomethingSet(Place place) {
        return before.ledger().held(place).isPresent()
                || before.defaults()
                        .leverageSet(place.instrument(), place.side())
                        .isPresent();
    }

    /** The setting that it sets. */
    Optional<Attribute> setting() {
        return before.rules().vocabulary().settingOf(action);
    }

    Optional<String> instrumentSymbol() {
        return target.map(there -> there.place().instrument()).or(request::instrument);
    }

    /** The currency of the pool that is {@code cross} to the request. */
    String currency() {
        return target.map(there -> before.poolOf(there.place().instrument()))
                .or(() -> before.rules().currency())
                .or(() -> request.asset().filter(before.rules().currencies()::contains))
                .orElseGet(before.ledger()::settle);
    }

    /** What its amount is of; of what concerns an instrument its settlement currency if it says nothing. */
    String asset() {
        return request.asset()
                .or(() -> request.instrument().map(before::settleOf))
                .orElseGet(this::currency);
    }

    Units units() {
        @Nullable Instrument instrument =
                instrumentSymbol().map(before.rules()::instrument).orElse(null);
        return new Units(Optional.ofNullable(instrument), Optional.of(currency()), Optional.of(asset()));
    }

    RequestContext context() {
        return new RequestContext(this);
    }
}
