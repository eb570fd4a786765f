package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What it does to a ledger when an account sets something for an instrument. */
final class Choosing {
    private Choosing() {}

    /**
     * Sets the leverage of a place: the row, and that of the position and of the orders there, since a position has one
     * leverage. Isolated margin stays.
     */
    static Ledger leverage(Ledger ledger, Place place, Scalar leverage) {
        List<Held> positions = ledger.positions().stream()
                .map(held -> place.holds(held) ? held.withLeverage(leverage) : held)
                .toList();
        List<Resting> orders = ledger.orders().stream()
                .map(order -> place.has(order) ? order.withLeverage(leverage) : order)
                .toList();
        return row(ledger, place.instrument(), place.side(), row -> row.withLeverage(leverage))
                .withPositions(positions)
                .withOrders(orders);
    }

    /** Sets the mode of instruments in their rows, and that of the orders on them. Positions stay where they are. */
    static Ledger mode(Ledger ledger, Collection<String> instruments, MarginMode mode) {
        Ledger changed = ledger;
        for (String instrument : instruments) {
            changed = row(changed, instrument, Optional.empty(), row -> row.with(mode));
        }
        return changed.withOrders(ledger.orders().stream()
                .map(order -> instruments.contains(order.instrument()) ? order.with(mode) : order)
                .toList());
    }

    /** Sets a setting of positions at a place. */
    static Ledger setting(Ledger ledger, Place place, String name, Datum value) {
        List<Held> positions = ledger.positions().stream()
                .map(held -> place.holds(held) ? held.withAttributes(with(held.attributes(), name, value)) : held)
                .toList();
        return row(
                        ledger,
                        place.instrument(),
                        place.side(),
                        row -> row.withAttributes(with(row.attributes(), name, value)))
                .withPositions(positions);
    }

    static Map<String, Datum> with(Map<String, Datum> attributes, String name, Datum value) {
        Map<String, Datum> changed = new TreeMap<>(attributes);
        changed.put(name, value);
        return changed;
    }

    /** Changes the rows that speak of a side of an instrument, without one all of its rows; adds one if there is none. */
    private static Ledger row(Ledger ledger, String instrument, Optional<Side> side, UnaryOperator<Chosen> change) {
        List<Chosen> rows = new ArrayList<>();
        boolean found = false;
        for (Chosen row : ledger.chosen()) {
            boolean meant = row.instrument().equals(instrument)
                    && (side.isEmpty() || row.side().equals(side));
            found |= meant && row.side().equals(side);
            rows.add(meant ? change.apply(row) : row);
        }
        if (!found) {
            rows.add(change.apply(
                    new Chosen("request", instrument, side, Optional.empty(), Optional.empty(), Map.of())));
        }
        return ledger.withChosen(rows);
    }
}
