package dev.plimsoll.assessment;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an account holds at one moment, in exact numbers: as given, or as it is once a request or a step of a plan is
 * carried out. Positions and orders are in canonical order.
 *
 * @param given for what does not change: the id, the level, when it was opened
 * @param balances the whole wallet by asset, isolated margins included
 * @param defaultMode the mode that was chosen for all instruments at once
 */
record Ledger(
        Account given,
        Optional<PositionMode> positionMode,
        SortedMap<String, Scalar> balances,
        SortedMap<String, Scalar> debts,
        Map<String, Datum> attributes,
        Optional<MarginMode> defaultMode,
        List<Setting> settings,
        List<Holding> holdings,
        List<Resting> orders) {
    Ledger {
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
        debts = Collections.unmodifiableSortedMap(new TreeMap<>(debts));
        settings = List.copyOf(settings);
        holdings = holdings.stream().sorted(Holding.CANONICAL).toList();
        orders = orders.stream().sorted(Resting.CANONICAL).toList();
    }

    static Ledger of(Account account) {
        List<Holding> holdings = new ArrayList<>();
        for (int i = 0; i < account.positions().size(); i++) {
            holdings.add(Holding.of(account.positions().get(i), "account.positions[" + i + "]"));
        }
        List<Resting> orders = new ArrayList<>();
        for (int i = 0; i < account.orders().size(); i++) {
            orders.add(Resting.of(account.orders().get(i), "account.orders[" + i + "]"));
        }
        return new Ledger(
                account,
                account.positionMode(),
                exact(account.balances()),
                exact(account.debts()),
                account.attributes(),
                Optional.empty(),
                account.settings().stream().map(Setting::of).toList(),
                holdings,
                orders);
    }

    private static SortedMap<String, Scalar> exact(SortedMap<String, BigDecimal> amounts) {
        SortedMap<String, Scalar> exact = new TreeMap<>();
        amounts.forEach((asset, amount) -> exact.put(asset, Fraction.of(amount)));
        return exact;
    }

    boolean isHedged() {
        return positionMode.map(PositionMode.HEDGE::equals).orElse(false);
    }

    Scalar balance(String asset) {
        return balances.getOrDefault(asset, Scalar.ZERO);
    }

    /** What is held at a place. */
    Optional<Holding> at(Place place) {
        return holdings.stream().filter(held -> held.isAt(place)).findFirst();
    }

    List<Holding> on(String instrument) {
        return holdings.stream().filter(held -> held.instrument().equals(instrument)).toList();
    }

    List<Resting> ordersOn(String instrument) {
        return orders.stream().filter(order -> order.instrument().equals(instrument)).toList();
    }

    /** The place of what is held or rests; without a side in one-way mode. */
    Place place(String instrument, MarginMode mode, Side side) {
        return new Place(instrument, mode, isHedged() ? Optional.of(side) : Optional.empty());
    }

    /** What is set for a side of an instrument: its own row before that of both sides. */
    private List<Setting> rows(String instrument, Optional<Side> side) {
        List<Setting> rows = new ArrayList<>();
        for (Setting row : settings) {
            if (row.instrument().equals(instrument) && row.side().isPresent() && row.side().equals(side)) {
                rows.add(row);
            }
        }
        for (Setting row : settings) {
            if (row.instrument().equals(instrument) && row.side().isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * The mode set for an instrument: by the account, else that of the position, else of the order on it, else the one
     * chosen for all.
     */
    Optional<MarginMode> setMode(String instrument, Optional<Side> side) {
        for (Setting row : rows(instrument, side)) {
            if (row.mode().isPresent()) {
                return row.mode();
            }
        }
        return held(instrument, side)
                .map(Holding::mode)
                .or(() -> resting(instrument, side).map(Resting::mode))
                .or(() -> defaultMode);
    }

    /** The leverage set for an instrument: by the account, else that of the position, else of the order on it. */
    Optional<Scalar> setLeverage(String instrument, Optional<Side> side) {
        for (Setting row : rows(instrument, side)) {
            if (row.leverage().isPresent()) {
                return row.leverage();
            }
        }
        return held(instrument, side)
                .map(Holding::leverage)
                .or(() -> resting(instrument, side).map(Resting::leverage));
    }

    /** A setting of positions as set for an instrument: by the account, else on the position. */
    Optional<Datum> setDatum(String name, String instrument, Optional<Side> side) {
        for (Setting row : rows(instrument, side)) {
            Datum datum = row.attributes().get(name);
            if (datum != null) {
                return Optional.of(datum);
            }
        }
        return held(instrument, side).flatMap(holding -> Optional.ofNullable(holding.attributes().get(name)));
    }

    /** A position on the instrument, of that side if there is one. */
    private Optional<Holding> held(String instrument, Optional<Side> side) {
        List<Holding> all = on(instrument);
        return all.stream()
                .filter(holding -> side.map(holding.side()::equals).orElse(true))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private Optional<Resting> resting(String instrument, Optional<Side> side) {
        List<Resting> all = ordersOn(instrument);
        return all.stream()
                .filter(order -> side.map(order.side()::equals).orElse(true))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }
}
