package dev.plimsoll.decision;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is there once a plan is carried out; as it is where nothing is due.
 *
 * @param balances the whole wallet by asset, margins of isolated positions that remain included
 * @param debts what is owed, above 0, by asset
 * @param insuranceFunds what the venue's fund holds, by currency; what is not there is 0
 */
public record Remainder(
        SortedMap<String, BigDecimal> balances,
        SortedMap<String, BigDecimal> debts,
        SortedMap<String, BigDecimal> insuranceFunds) {
    public Remainder {
        debts = Collections.unmodifiableSortedMap(new TreeMap<>(debts));
        insuranceFunds = Collections.unmodifiableSortedMap(new TreeMap<>(insuranceFunds));
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
    }
}
