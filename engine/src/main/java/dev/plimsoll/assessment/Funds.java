package dev.plimsoll.assessment;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an account holds and owes, by asset, and what the venue's fund holds.
 *
 * @param balances the whole wallet, isolated margins included
 * @param debts not negative
 */
record Funds(SortedMap<String, Scalar> balances, SortedMap<String, Scalar> debts, Scalar insuranceFund) {
    Funds {
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
        debts = Collections.unmodifiableSortedMap(new TreeMap<>(debts));
    }

    static Funds of(Account account, Market market) {
        return new Funds(
                exact(account.balances()),
                exact(account.debts()),
                Fraction.of(market.insuranceFund().orElse(BigDecimal.ZERO)));
    }

    private static SortedMap<String, Scalar> exact(SortedMap<String, BigDecimal> amounts) {
        SortedMap<String, Scalar> exact = new TreeMap<>();
        amounts.forEach((asset, amount) -> exact.put(asset, Fraction.of(amount)));
        return exact;
    }

    Funds plusBalance(String asset, Scalar amount) {
        return new Funds(plus(balances, asset, amount), debts, insuranceFund);
    }

    Funds plusDebt(String asset, Scalar amount) {
        return new Funds(balances, plus(debts, asset, amount), insuranceFund);
    }

    Funds withInsuranceFund(Scalar changed) {
        return new Funds(balances, debts, changed);
    }

    private static SortedMap<String, Scalar> plus(SortedMap<String, Scalar> amounts, String asset, Scalar amount) {
        SortedMap<String, Scalar> changed = new TreeMap<>(amounts);
        changed.merge(asset, amount, Scalar::plus);
        return changed;
    }
}
