package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.vocabulary.Action;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The places that a request concerns, in canonical order. A request without a side concerns each side, one that gets
 * out each side held; a switch without an instrument what is held and rests anywhere.
 */
final class Places {
    private final ExactRequest request;
    private final AccountState state;

    private Places(ExactRequest request, AccountState state) {
        this.request = request;
        this.state = state;
    }

    /** None if the request concerns no place. */
    static List<Place> of(ExactRequest request, AccountState state) {
        return new Places(request, state).find();
    }

    private List<Place> find() {
        if (request.instrument().isEmpty()) {
            return request.action().equals(Action.SWITCH_MODE) ? everywhere() : List.of();
        }
        String instrument = request.instrument().get();
        if (request.opensOrRests()) {
            return List.of(opening(instrument));
        }
        List<Place> places = new ArrayList<>();
        for (Optional<Side> side : sides()) {
            places.add(new Place(instrument, mode(instrument, side), side));
        }
        List<Place> held = places.stream().filter(this::isHeld).toList();
        return isAboutWhatIsHeld() && !held.isEmpty() ? held : places;
    }

    /** A reduce-only request trades against the other side. */
    private Place opening(String instrument) {
        Optional<Side> side = state.ledger().isHedged()
                ? request.side().map(traded -> request.reduceOnly() ? traded.opposite() : traded)
                : Optional.empty();
        MarginMode mode = request.mode().orElseGet(() -> state.defaults().mode(instrument, side));
        return new Place(instrument, mode, side);
    }

    private List<Optional<Side>> sides() {
        if (!state.ledger().isHedged()) {
            return List.of(Optional.empty());
        }
        return request.side().isPresent()
                ? List.of(request.side())
                : List.of(Optional.of(Side.LONG), Optional.of(Side.SHORT));
    }

    /**
     * The mode asked for; else the one that is set if it is held there; else the one that is held; else the set one. What
     * gets out means a place where the side asked for is held, if there is one.
     */
    private MarginMode mode(String instrument, Optional<Side> side) {
        if (request.mode().isPresent()) {
            return request.mode().get();
        }
        MarginMode set = state.defaults().mode(instrument, side);
        Set<MarginMode> wanted = new LinkedHashSet<>();
        if (movesMargin()) {
            wanted.add(MarginMode.ISOLATED);
        }
        if (request.action().equals(Action.SWITCH_MODE)) {
            state.rules().policy().modes().stream()
                    .filter(mode -> !request.newMode().equals(Optional.of(mode)))
                    .forEach(wanted::add);
        }
        wanted.add(set);
        wanted.addAll(List.of(MarginMode.values()));
        return wanted.stream()
                .filter(mode -> isToBeReduced(new Place(instrument, mode, side)))
                .findFirst()
                .or(() -> wanted.stream()
                        .filter(mode -> isHeld(new Place(instrument, mode, side)))
                        .findFirst())
                .orElse(set);
    }

    /** Whether what is asked to be reduced is held there: in one-way mode a place may hold the other side. */
    private boolean isToBeReduced(Place place) {
        return request.reducesOrCloses()
                && state.ledger()
                        .held(place)
                        .filter(held -> request.side().map(held.side()::equals).orElse(true))
                        .isPresent();
    }

    private boolean movesMargin() {
        return request.action().equals(Action.ADD_MARGIN) || request.action().equals(Action.REMOVE_MARGIN);
    }

    private boolean isAboutWhatIsHeld() {
        return request.reducesOrCloses() || movesMargin();
    }

    private boolean isHeld(Place place) {
        return state.ledger().held(place).isPresent();
    }

    private List<Place> everywhere() {
        Set<Place> places = new LinkedHashSet<>();
        Ledger ledger = state.ledger();
        ledger.positions().forEach(held -> places.add(ledger.placeOf(held)));
        ledger.orders().forEach(order -> places.add(ledger.placeOf(order)));
        return List.copyOf(places);
    }
}
