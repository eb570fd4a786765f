package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.differential.Rolls;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Accounts with something changed. */
final class Accounts {
    private static final BigDecimal TWENTY = new BigDecimal(20);

    private Accounts() {}

    /** With more of one of the assets that it has, whose prices so are known, or of its currency. */
    static Account richer(Rolls rolls, Account account) {
        TreeMap<String, BigDecimal> balances = new TreeMap<>(account.balances());
        List<String> held = balances.keySet().stream()
                .filter(asset -> Known.in(balances, asset).signum() > 0)
                .toList();
        String asset = held.isEmpty() ? account.settle() : rolls.one(held);
        balances.merge(asset, new BigDecimal(rolls.one("0.00000001", "0.1", "10", "1000", "100000")), BigDecimal::add);
        return withBalances(account, balances);
    }

    /** The state with twenty times as much in each wallet, half of the time. */
    static Situation rich(Rolls rolls, Situation state) {
        if (rolls.chance(40)) {
            return state;
        }
        TreeMap<String, BigDecimal> balances = new TreeMap<>();
        state.account().balances().forEach((asset, amount) -> balances.put(asset, amount.multiply(TWENTY)));
        return state.with(withBalances(state.account(), balances));
    }

    static Account withBalances(Account account, SortedMap<String, BigDecimal> balances) {
        return of(account, balances, account.positions(), account.orders());
    }

    static Account withPositions(Account account, List<Position> positions) {
        return of(account, account.balances(), positions, account.orders());
    }

    static Account of(
            Account account, SortedMap<String, BigDecimal> balances, List<Position> positions, List<Order> orders) {
        return new Account(
                account.id(),
                account.settle(),
                balances,
                account.level(),
                account.opened(),
                account.positionMode(),
                account.attributes(),
                account.settings(),
                positions,
                orders,
                account.debts());
    }

    static Account withSettings(Account account, List<InstrumentSetting> settings) {
        return new Account(
                account.id(),
                account.settle(),
                account.balances(),
                account.level(),
                account.opened(),
                account.positionMode(),
                account.attributes(),
                settings,
                account.positions(),
                account.orders(),
                account.debts());
    }

    /** The position with a margin of its own. */
    static Position isolated(Position held, BigDecimal margin) {
        return new Position(
                held.instrument(),
                held.side(),
                held.quantity(),
                held.entryPrice(),
                held.leverage(),
                MarginMode.ISOLATED,
                Optional.of(margin),
                held.debt(),
                held.opened(),
                held.attributes());
    }
}
