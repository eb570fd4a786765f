package dev.plimsoll.cli;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.model.CheckedPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Prices that the user supposes instead of those of the market. What is named beats {@code all}.
 *
 * @param marks by instrument
 * @param factors by instrument or asset, or {@code all}: what prices are multiplied by, above 0
 */
record Supposed(Map<String, BigDecimal> marks, Map<String, BigDecimal> factors) {
    private static final String ALL = "all";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Reads what was written.
     *
     * @param marks as {@code BTC-USDT=55000}
     * @param shocks as {@code BTC-USDT=-20%}
     */
    static Supposed of(List<String> marks, List<String> shocks) {
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        marks.forEach(text -> put("--mark", text, prices, Supposed::price));
        Map<String, BigDecimal> factors = new LinkedHashMap<>();
        shocks.forEach(text -> put("--shock", text, factors, Supposed::factor));
        for (String name : factors.keySet()) {
            if (prices.containsKey(name)) {
                throw usage("`" + name + "` is given with `--mark` and with `--shock`");
            }
        }
        return new Supposed(prices, factors);
    }

    /** How a text after {@code =} is read. */
    private interface Reader {
        Optional<BigDecimal> read(String text);
    }

    private static void put(String option, String text, Map<String, BigDecimal> values, Reader reader) {
        int split = text.lastIndexOf('=');
        Optional<BigDecimal> value = split < 1 ? Optional.empty() : reader.read(text.substring(split + 1));
        if (value.isEmpty()) {
            boolean mark = option.equals("--mark");
            throw usage("`" + option + " " + text + "` is no " + (mark ? "price" : "change of a price")
                    + ": write it like `" + option + (mark ? " BTC-USDT=55000`" : " BTC-USDT=-20%`"));
        }
        String name = text.substring(0, split);
        if (values.putIfAbsent(name, value.get()) != null) {
            throw usage("`" + option + "` is given twice for `" + name + "`");
        }
    }

    private static Optional<BigDecimal> price(String text) {
        return Inputs.decimal(text).filter(price -> price.signum() > 0);
    }

    private static Optional<BigDecimal> factor(String text) {
        if (!text.endsWith("%") || text.startsWith("+-")) {
            return Optional.empty();
        }
        String number = text.substring(text.startsWith("+") ? 1 : 0, text.length() - 1);
        return Inputs.decimal(number)
                .map(percent -> HUNDRED.add(percent).movePointLeft(2))
                .filter(factor -> factor.signum() > 0);
    }

    /**
     * The market as supposed. A mark is of the time that is judged at; a shock moves all prices of an instrument, or that
     * of an asset. {@code all} is every instrument of the market, and every asset that is the base of one.
     *
     * @param now the time that is judged at, if one is given
     */
    Market in(Market market, CheckedPolicy policy, Optional<Instant> now) {
        SortedMap<String, Quote> quotes = new TreeMap<>(market.quotes());
        SortedMap<String, BigDecimal> prices = new TreeMap<>(market.prices());
        Optional<Instant> at = now.or(() -> market.quotes().values().stream()
                .flatMap(quote -> quote.at().stream())
                .max(Instant::compareTo));
        Set<String> known = new TreeSet<>(policy.instruments().keySet());
        known.addAll(quotes.keySet());
        marks.forEach((name, mark) -> {
            if (!known.contains(name)) {
                throw unknown("there is no instrument `" + name + "`", name, known);
            }
            quotes.merge(name, quote(mark, at), (old, supposed) -> marked(old, mark, at));
        });
        factors.forEach((name, factor) -> {
            if (name.equals(ALL)) {
                shockAll(factor, quotes, prices, policy);
            } else if (quotes.containsKey(name)) {
                quotes.computeIfPresent(name, (symbol, quote) -> shocked(quote, factor));
            } else if (prices.computeIfPresent(name, (asset, price) -> price.multiply(factor)) == null) {
                Set<String> priced = new TreeSet<>(quotes.keySet());
                priced.addAll(prices.keySet());
                throw unknown("the market has no price of `" + name + "`", name, priced);
            }
        });
        return new Market(quotes, prices, market.insuranceFund());
    }

    private void shockAll(
            BigDecimal factor,
            SortedMap<String, Quote> quotes,
            SortedMap<String, BigDecimal> prices,
            CheckedPolicy policy) {
        quotes.replaceAll((name, quote) -> isNamed(name) ? quote : shocked(quote, factor));
        policy.instruments().values().stream()
                .map(instrument -> instrument.base())
                .distinct()
                .filter(base -> !isNamed(base))
                .forEach(base -> prices.computeIfPresent(base, (asset, price) -> price.multiply(factor)));
    }

    private boolean isNamed(String name) {
        return marks.containsKey(name) || factors.containsKey(name);
    }

    private static Quote quote(BigDecimal mark, Optional<Instant> at) {
        return new Quote(
                Optional.of(mark),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                Map.of());
    }

    private static Quote marked(Quote quote, BigDecimal mark, Optional<Instant> at) {
        return new Quote(
                Optional.of(mark),
                quote.last(),
                quote.index(),
                quote.funding(),
                quote.openInterest(),
                at.or(quote::at),
                quote.attributes());
    }

    private static Quote shocked(Quote quote, BigDecimal factor) {
        UnaryOperator<Optional<BigDecimal>> move = price -> price.map(factor::multiply);
        return new Quote(
                move.apply(quote.mark()),
                move.apply(quote.last()),
                move.apply(quote.index()),
                quote.funding(),
                quote.openInterest(),
                quote.at(),
                quote.attributes());
    }

    private static UserFault unknown(String message, String name, Set<String> known) {
        return usage(
                Suggestions.help(name, known).map(help -> message + ": " + help).orElse(message));
    }

    private static UserFault usage(String message) {
        return new UserFault(ExitCode.USAGE, message);
    }
}
