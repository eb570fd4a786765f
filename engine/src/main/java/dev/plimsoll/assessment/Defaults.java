package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an account has set for an instrument: the row of {@code settings}, else what the position held on it has, else
 * the order, else the first mode of the policy, 1x, and the defaults of settings.
 */
final class Defaults {
    private final Ledger ledger;
    private final List<MarginMode> modes;

    Defaults(Ledger ledger, List<MarginMode> modes) {
        this.ledger = ledger;
        this.modes = modes;
    }

    MarginMode mode(String instrument, Optional<Side> side) {
        return chosen(instrument, side)
                .flatMap(chosen -> chosen.mode().stream())
                .findFirst()
                .or(() -> held(instrument, side).map(Held::mode).findFirst())
                .or(() -> resting(instrument, side).map(Resting::mode).findFirst())
                .orElseGet(() -> modes.isEmpty() ? MarginMode.CROSS : modes.get(0));
    }

    Scalar leverage(String instrument, Optional<Side> side) {
        return leverageSet(instrument, side).orElse(Scalar.ONE);
    }

    /** The leverage set or held on an instrument; absent where nothing says one. */
    Optional<Scalar> leverageSet(String instrument, Optional<Side> side) {
        return chosen(instrument, side)
                .flatMap(chosen -> chosen.leverage().stream())
                .findFirst()
                .or(() -> held(instrument, side).map(Held::leverage).findFirst())
                .or(() -> resting(instrument, side).map(Resting::leverage).findFirst());
    }

    /**
     * What is given for an attribute or a setting of positions at a place: that of the position there, else that of the
     * row; for a setting else that of another position or an order on the instrument.
     */
    Optional<Stated> stated(Attribute attribute, Place place, Optional<Held> there) {
        String name = attribute.name();
        String instrument = place.instrument();
        Optional<Stated> own = there.flatMap(held -> Stated.in(held.attributes(), held.path(), name))
                .or(() -> chosen(instrument, place.side())
                        .flatMap(row -> Stated.in(row.attributes(), row.path(), name).stream())
                        .findFirst());
        return attribute.origin() == Attribute.Origin.SETTING
                ? own.or(() -> held(instrument, place.side())
                                .flatMap(held -> Stated.in(held.attributes(), held.path(), name).stream())
                                .findFirst())
                        .or(() -> resting(instrument, place.side())
                                .flatMap(order -> Stated.in(order.attributes(), order.path(), name).stream())
                                .findFirst())
                : own;
    }

    /** The rows that speak of it, those of one side first. */
    private Stream<Chosen> chosen(String instrument, Optional<Side> side) {
        return ledger.chosen().stream()
                .filter(chosen -> chosen.covers(instrument, side))
                .sorted(Comparator.comparing(chosen -> chosen.side().isEmpty()));
    }

    /** What is held, in hedge mode on the side first, then on the other one. */
    private Stream<Held> held(String instrument, Optional<Side> side) {
        return ledger.positions().stream()
                .filter(held -> held.instrument().equals(instrument))
                .sorted(Comparator.comparing(held -> side.isPresent() && side.get() != held.side()));
    }

    /** What rests, of the side first, then of the other one. */
    private Stream<Resting> resting(String instrument, Optional<Side> side) {
        return ledger.orders().stream()
                .filter(order -> order.instrument().equals(instrument))
                .sorted(Comparator.comparing(order -> side.isPresent() && side.get() != order.side()));
    }
}
