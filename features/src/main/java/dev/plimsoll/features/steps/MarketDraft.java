package dev.plimsoll.features.steps;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The market that a scenario describes, as far as it has. */
final class MarketDraft {
    private static final Quote NOTHING = new Quote(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    private final SortedMap<String, Quote> quotes = new TreeMap<>();
    private final SortedMap<String, BigDecimal> prices = new TreeMap<>();
    private Optional<BigDecimal> insuranceFund = Optional.empty();

    Quote of(String instrument) {
        return quotes.getOrDefault(instrument, NOTHING);
    }

    SortedMap<String, Quote> quotes() {
        return quotes;
    }

    void mark(String instrument, BigDecimal price, Instant at) {
        Quote quote = of(instrument);
        quotes.put(
                instrument,
                new Quote(
                        Optional.of(price),
                        quote.last(),
                        quote.index(),
                        quote.funding(),
                        quote.openInterest(),
                        Optional.of(at),
                        quote.attributes()));
    }

    void at(String instrument, Optional<Instant> at) {
        Quote quote = of(instrument);
        quotes.put(
                instrument,
                new Quote(
                        quote.mark(),
                        quote.last(),
                        quote.index(),
                        quote.funding(),
                        quote.openInterest(),
                        at,
                        quote.attributes()));
    }

    void remove(String instrument) {
        quotes.remove(instrument);
    }

    void price(String instrument, PriceKind kind, BigDecimal price) {
        Quote quote = of(instrument);
        quotes.put(
                instrument,
                new Quote(
                        quote.mark(),
                        kind == PriceKind.LAST ? Optional.of(price) : quote.last(),
                        kind == PriceKind.INDEX ? Optional.of(price) : quote.index(),
                        quote.funding(),
                        quote.openInterest(),
                        quote.at(),
                        quote.attributes()));
    }

    void funding(String instrument, BigDecimal rate) {
        Quote quote = of(instrument);
        quotes.put(
                instrument,
                new Quote(
                        quote.mark(),
                        quote.last(),
                        quote.index(),
                        Optional.of(rate),
                        quote.openInterest(),
                        quote.at(),
                        quote.attributes()));
    }

    void openInterest(String instrument, BigDecimal quantity) {
        Quote quote = of(instrument);
        quotes.put(
                instrument,
                new Quote(
                        quote.mark(),
                        quote.last(),
                        quote.index(),
                        quote.funding(),
                        Optional.of(quantity),
                        quote.at(),
                        quote.attributes()));
    }

    void attribute(String instrument, String name, Datum value) {
        Quote quote = of(instrument);
        Map<String, Datum> own = new LinkedHashMap<>(quote.attributes());
        own.put(name, value);
        quotes.put(
                instrument,
                new Quote(
                        quote.mark(),
                        quote.last(),
                        quote.index(),
                        quote.funding(),
                        quote.openInterest(),
                        quote.at(),
                        own));
    }

    void worth(String asset, BigDecimal price) {
        prices.put(asset, price);
    }

    void insuranceFund(BigDecimal amount) {
        insuranceFund = Optional.of(amount);
    }

    Market market() {
        return new Market(quotes, prices, insuranceFund);
    }
}
