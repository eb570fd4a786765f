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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The facts of an account in exact numbers: what requests and plans change. Positions and orders are in canonical order.
 *
 * @param chosen what is set for instruments
 */
record Ledger(Profile profile, Funds funds, List<Chosen> chosen, List<Held> positions, List<Resting> orders) {
    Ledger {
        chosen = List.copyOf(chosen);
        positions = inOrder(positions, Held.CANONICAL);
        orders = inOrder(orders, Resting.CANONICAL);
    }

    /** What changes one part of an account leaves the order of the others. */
    private static <T> List<T> inOrder(List<T> elements, Comparator<T> order) {
        for (int i = 1; i < elements.size(); i++) {
            if (order.compare(elements.get(i - 1), elements.get(i)) > 0) {
                return elements.stream().sorted(order).toList();
            }
        }
        return List.copyOf(elements);
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
        List<Chosen> chosen = new ArrayList<>();
        for (int i = 0; i < account.settings().size(); i++) {
            chosen.add(Chosen.of(account.settings().get(i), i));
        }
        return new Ledger(Profile.of(account), Funds.of(account, market), chosen, positions, orders);
    }

    String id() {
        return profile.id();
    }

    String settle() {
        return profile.settle();
    }

    /** Whether some amount in it is one that is being solved for. */
    boolean isProbed() {
        for (Held there : positions) {
            if (isProbed(there.quantity())
                    || isProbed(there.entryPrice())
                    || isProbed(there.leverage())
                    || isProbed(there.margin())) {
                return true;
            }
        }
        for (Resting there : orders) {
            if (isProbed(there.quantity()) || isProbed(there.price()) || isProbed(there.leverage())) {
                return true;
            }
        }
        return isProbed(funds.balances()) || isProbed(funds.debts());
    }

    private static boolean isProbed(SortedMap<String, Scalar> amounts) {
        for (Scalar amount : amounts.values()) {
            if (isProbed(amount)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProbed(Scalar amount) {
        return amount instanceof Curve;
    }

    SortedMap<String, Scalar> balances() {
        return funds.balances();
    }

    SortedMap<String, Scalar> debts() {
        return funds.debts();
    }

    Scalar balance(String asset) {
        return funds.balances().getOrDefault(asset, Scalar.ZERO);
    }

    Scalar debt(String asset) {
        return funds.debts().getOrDefault(asset, Scalar.ZERO);
    }

    /** Whether something is owed of an asset; so it is of a debt that is being solved for. */
    boolean owes(String asset) {
        Scalar debt = debt(asset);
        return !(debt instanceof Fraction) || !debt.isZero();
    }

    /** What the insurance fund holds of a currency. */
    Scalar insuranceFund(String currency) {
        return funds.insurance().getOrDefault(currency, Scalar.ZERO);
    }

    PositionMode positionMode() {
        return profile.positionMode();
    }

    boolean isHedged() {
        return positionMode() == PositionMode.HEDGE;
    }

    /** Own attributes and settings of the account. */
    Map<String, Datum> attributes() {
        return profile.attributes();
    }

    /** What is held at a place. */
    Optional<Held> held(Place place) {
        for (Held held : positions) {
            if (place.holds(held)) {
                return Optional.of(held);
            }
        }
        return Optional.empty();
    }

    /** The place of an instrument and a mode; the side counts in hedge mode alone. */
    Place place(String instrument, MarginMode mode, Side side) {
        return new Place(instrument, mode, isHedged() ? Optional.of(side) : Optional.empty());
    }

    Place placeOf(Held held) {
        return place(held.instrument(), held.mode(), held.side());
    }

    /** Where an order would open, or reduce what is held. */
    Place placeOf(Resting order) {
        return place(order.instrument(), order.mode(), order.holdingSide());
    }

    Ledger with(Profile changed) {
        return new Ledger(changed, funds, chosen, positions, orders);
    }

    Ledger with(Funds changed) {
        return new Ledger(profile, changed, chosen, positions, orders);
    }

    Ledger withChosen(List<Chosen> changed) {
        return new Ledger(profile, funds, changed, positions, orders);
    }

    Ledger withPositions(List<Held> changed) {
        return new Ledger(profile, funds, chosen, changed, orders);
    }

    Ledger withOrders(List<Resting> changed) {
        return new Ledger(profile, funds, chosen, positions, changed);
    }

    Ledger plusBalance(String asset, Scalar amount) {
        return with(funds.plusBalance(asset, amount));
    }

    Ledger plusDebt(String asset, Scalar amount) {
        return with(funds.plusDebt(asset, amount));
    }

    Ledger withPositionMode(PositionMode changed) {
        return with(profile.with(changed));
    }

    Ledger withAttributes(Map<String, Datum> changed) {
        return with(profile.with(changed));
    }

    Ledger plusInsurance(String currency, Scalar amount) {
        return with(funds.plusInsurance(currency, amount));
    }

    /** With one position in place of another; without {@code now} it is gone. */
    Ledger replacing(Held before, Optional<Held> now) {
        List<Held> changed = new ArrayList<>(positions);
        changed.removeIf(held -> held.sharesPlaceWith(before));
        now.ifPresent(changed::add);
        return withPositions(changed);
    }

    /** With orders filled: a position in place of what was held there. */
    Ledger filling(List<Resting> filled, Optional<Held> before, Held now) {
        List<Held> changed = new ArrayList<>(positions);
        before.ifPresent(was -> changed.removeIf(held -> held.sharesPlaceWith(was)));
        changed.add(now);
        List<Resting> left = new ArrayList<>(orders);
        left.removeAll(filled);
        return withPositions(changed).withOrders(left);
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
