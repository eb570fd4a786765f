package dev.plimsoll.account;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Quotes by instrument, prices of assets in the pool's currency, and the insurance fund (0 if not given).
 */
public record Market(
        SortedMap<String, Quote> quotes, SortedMap<String, BigDecimal> prices, Optional<BigDecimal> insuranceFund) {
    public static final Market EMPTY = new Market(new TreeMap<>(), new TreeMap<>(), Optional.empty());

    public Market {
        quotes = Collections.unmodifiableSortedMap(new TreeMap<>(quotes));
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
    }
}
