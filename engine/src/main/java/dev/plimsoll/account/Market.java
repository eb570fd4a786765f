package dev.plimsoll.account;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Quotes by instrument, prices of assets in the pool's currency, and what the insurance fund holds (0 if not given).
 *
 * @param insuranceFund in the currency that prices are in
 * @param insuranceFunds by currency, where there are several pools
 */
public record Market(
        SortedMap<String, Quote> quotes,
        SortedMap<String, BigDecimal> prices,
        Optional<BigDecimal> insuranceFund,
        SortedMap<String, BigDecimal> insuranceFunds) {
    public static final Market EMPTY = new Market(new TreeMap<>(), new TreeMap<>(), Optional.empty());

    public Market {
        quotes = Collections.unmodifiableSortedMap(new TreeMap<>(quotes));
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
        insuranceFunds = Collections.unmodifiableSortedMap(new TreeMap<>(insuranceFunds));
    }

    /** A market with one insurance fund. */
    public Market(
            SortedMap<String, Quote> quotes, SortedMap<String, BigDecimal> prices, Optional<BigDecimal> insuranceFund) {
        this(quotes, prices, insuranceFund, new TreeMap<>());
    }
}
