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
 * What an account holds and owes, and what the venue's insurance fund holds, by asset.
 *
 * @param balances the whole wallet, isolated margins included
 * @param debts not negative
 */
record Funds(SortedMap<String, Scalar> balances, SortedMap<String, Scalar> debts, SortedMap<String, Scalar> insurance) {
    Funds {
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
        debts = Collections.unmodifiableSortedMap(new TreeMap<>(debts));
        insurance = Collections.unmodifiableSortedMap(new TreeMap<>(insurance));
    }

    static Funds of(Account account, Market market) {
        SortedMap<String, BigDecimal> insurance = new TreeMap<>(market.insuranceFunds());
        market.insuranceFund().ifPresent(fund -> insurance.put(account.settle(), fund));
        return new Funds(exact(account.balances()), exact(account.debts()), exact(insurance));
    }

    private static SortedMap<String, Scalar> exact(SortedMap<String, BigDecimal> amounts) {
        SortedMap<String, Scalar> exact = new TreeMap<>();
        amounts.forEach((asset, amount) -> exact.put(asset, Fraction.of(amount)));
        return exact;
    }

    Funds plusBalance(String asset, Scalar amount) {
        return new Funds(plus(balances, asset, amount), debts, insurance);
    }

    Funds plusDebt(String asset, Scalar amount) {
        return new Funds(balances, plus(debts, asset, amount), insurance);
    }

    Funds plusInsurance(String currency, Scalar amount) {
        return new Funds(balances, debts, plus(insurance, currency, amount));
    }

    private static SortedMap<String, Scalar> plus(SortedMap<String, Scalar> amounts, String asset, Scalar amount) {
        SortedMap<String, Scalar> changed = new TreeMap<>(amounts);
        changed.merge(asset, amount, Scalar::plus);
        return changed;
    }
}
