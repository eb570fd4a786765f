package dev.plimsoll.assessment;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Curve;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The facts of an account in exact numbers: what requests and plans change. Positions and orders are in canonical order.
 *
 * @param balances the whole wallet by asset, isolated margins included
 * @param insuranceFund what the venue's fund holds
 */
record Ledger(
        String id,
        String settle,
        SortedMap<String, Scalar> balances,
        SortedMap<String, Scalar> debts,
        Optional<BigDecimal> level,
        Optional<Instant> opened,
        PositionMode positionMode,
        Map<String, Datum> attributes,
        List<Chosen> chosen,
        List<Held> positions,
        List<Resting> orders,
        Scalar insuranceFund) {
    Ledger {
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
        debts = Collections.unmodifiableSortedMap(new TreeMap<>(debts));
        chosen = List.copyOf(chosen);
        positions = positions.stream().sorted(Held.CANONICAL).toList();
        orders = orders.stream().sorted(Resting.CANONICAL).toList();
    }

    static Ledger of(Account account, Market market) {
        List<Held> positions = new ArrayList<>();
        for (int i = 0; i < account.positions().size(); i++) {
            positions.add(Held.of(account.positions().get(i), i));
        }
        List<Resting> orders = new ArrayList<>();
        for (int i = 0; i < account.orders().size(); i++) {
            orders.add(Resting.of(account.orders().get(i), i));
        }
        return new Ledger(
                account.id(),
                account.settle(),
                exact(account.balances()),
                exact(account.debts()),
                account.level(),
                account.opened(),
                account.positionMode().orElse(PositionMode.ONE_WAY),
                account.attributes(),
                account.settings().stream().map(Chosen::of).toList(),
                positions,
                orders,
                Fraction.of(market.insuranceFund().orElse(BigDecimal.ZERO)));
    }

    private static SortedMap<String, Scalar> exact(SortedMap<String, BigDecimal> amounts) {
        SortedMap<String, Scalar> exact = new TreeMap<>();
        amounts.forEach((asset, amount) -> exact.put(asset, Fraction.of(amount)));
        return exact;
    }

    /** Whether some amount in it is one that is being solved for. */
    boolean isProbed() {
        Stream<Scalar> held = positions.stream()
                .flatMap(there -> Stream.of(there.quantity(), there.entryPrice(), there.leverage(), there.margin()));
        Stream<Scalar> resting =
                orders.stream().flatMap(there -> Stream.of(there.quantity(), there.price(), there.leverage()));
        return Stream.of(balances.values().stream(), held, resting)
                .flatMap(amounts -> amounts)
                .anyMatch(Curve.class::isInstance);
    }

    Scalar balance(String asset) {
        return balances.getOrDefault(asset, Scalar.ZERO);
    }

    boolean isHedged() {
        return positionMode == PositionMode.HEDGE;
    }

    /** What is held at a place. */
    Optional<Held> held(Place place) {
        return positions.stream().filter(place::holds).findFirst();
    }

    /** The place of an instrument and a mode; the side counts in hedge mode alone. */
    Place place(String instrument, MarginMode mode, Side side) {
        return new Place(instrument, mode, isHedged() ? Optional.of(side) : Optional.empty());
    }

    Place placeOf(Held held) {
        return place(held.instrument(), held.mode(), held.side());
    }

    Ledger withBalance(String asset, Scalar amount) {
        SortedMap<String, Scalar> changed = new TreeMap<>(balances);
        changed.put(asset, amount);
        return new Ledger(
                id,
                settle,
                changed,
                debts,
                level,
                opened,
                positionMode,
                attributes,
                chosen,
                positions,
                orders,
                insuranceFund);
    }

    Ledger withDebts(SortedMap<String, Scalar> changed) {
        return new Ledger(
                id,
                settle,
                balances,
                changed,
                level,
                opened,
                positionMode,
                attributes,
                chosen,
                positions,
                orders,
                insuranceFund);
    }

    Ledger plusBalance(String asset, Scalar amount) {
        return withBalance(asset, balance(asset).plus(amount));
    }

    Ledger withPositionMode(PositionMode changed) {
        return new Ledger(
                id,
                settle,
                balances,
                debts,
                level,
                opened,
                changed,
                attributes,
                chosen,
                positions,
                orders,
                insuranceFund);
    }

    Ledger withAttributes(Map<String, Datum> changed) {
        return new Ledger(
                id,
                settle,
                balances,
                debts,
                level,
                opened,
                positionMode,
                changed,
                chosen,
                positions,
                orders,
                insuranceFund);
    }

    Ledger withChosen(List<Chosen> changed) {
        return new Ledger(
                id,
                settle,
                balances,
                debts,
                level,
                opened,
                positionMode,
                attributes,
                changed,
                positions,
                orders,
                insuranceFund);
    }

    Ledger withPositions(List<Held> changed) {
        return new Ledger(
                id,
                settle,
                balances,
                debts,
                level,
                opened,
                positionMode,
                attributes,
                chosen,
                changed,
                orders,
                insuranceFund);
    }

    Ledger withOrders(List<Resting> changed) {
        return new Ledger(
                id,
                settle,
                balances,
                debts,
                level,
                opened,
                positionMode,
                attributes,
                chosen,
                positions,
                changed,
                insuranceFund);
    }

    Ledger withInsuranceFund(Scalar changed) {
        return new Ledger(
                id,
                settle,
                balances,
                debts,
                level,
                opened,
                positionMode,
                attributes,
                chosen,
                positions,
                orders,
                changed);
    }

    /** With one position in place of another; without {@code now} it is gone. */
    Ledger replacing(Held before, Optional<Held> now) {
        List<Held> changed = new ArrayList<>(positions);
        changed.removeIf(held -> held.equals(before));
        now.ifPresent(changed::add);
        return withPositions(changed);
    }

    Ledger plusPosition(Held held) {
        List<Held> changed = new ArrayList<>(positions);
        changed.add(held);
        return withPositions(changed);
    }

    Ledger plusOrder(Resting order) {
        List<Resting> changed = new ArrayList<>(orders);
        changed.add(order);
        return withOrders(changed);
    }
}
