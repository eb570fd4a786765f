package dev.plimsoll.decision;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is there once a plan is carried out; as it is where nothing is due.
 *
 * @param balances the whole wallet by asset, margins of isolated positions that remain included
 * @param insuranceFund what the venue's fund holds
 */
public record Remainder(SortedMap<String, BigDecimal> balances, BigDecimal insuranceFund) {
    public Remainder {
        balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
    }
}
