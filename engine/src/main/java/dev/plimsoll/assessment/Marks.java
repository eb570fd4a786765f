package dev.plimsoll.assessment;

import dev.plimsoll.account.Quote;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Which prices can be used: a mark that is missing, not above 0, or not fresh is a failure and never a number. */
final class Marks {
    private Marks() {}

    /** The mark price of an instrument. */
    static Value mark(Basis basis, String instrument) {
        String path = "market." + instrument + ".mark";
        Optional<Quote> quote = basis.quote(instrument);
        Optional<BigDecimal> mark = quote.flatMap(Quote::mark);
        if (mark.isEmpty()) {
            return Value.failed(FaultCode.MISSING_PRICE, path, "there is no mark price for `" + instrument + "`");
        }
        if (mark.get().signum() <= 0) {
            return Value.failed(
                    FaultCode.MISSING_PRICE,
                    path,
                    "the mark price of `" + instrument + "` is " + mark.get().toPlainString() + ", not above 0");
        }
        Optional<Duration> fresh = basis.rules().policy().freshFor();
        if (fresh.isPresent()) {
            Optional<String> stale = staleness(quote.flatMap(Quote::at), basis.time(), fresh.get());
            if (stale.isPresent()) {
                return Value.failed(
                        FaultCode.STALE_PRICE, path, "the mark price of `" + instrument + "` " + stale.get());
            }
        }
        return Value.of(Fraction.of(mark.get()));
    }

    private static Optional<String> staleness(Optional<Instant> at, Optional<Instant> now, Duration fresh) {
        if (at.isEmpty() || now.isEmpty()) {
            return Optional.of("has no time");
        }
        if (at.get().isAfter(now.get())) {
            return Optional.of("is from the future: " + at.get());
        }
        Duration age = Duration.between(at.get(), now.get());
        if (age.compareTo(fresh) > 0) {
            return Optional.of("is too old: it is from " + at.get());
        }
        return Optional.empty();
    }

    /** A price other than the mark; absent if not given. */
    static Optional<Value> other(Optional<BigDecimal> price, String path) {
        return price.map(given -> given.signum() > 0
                ? Value.of(Fraction.of(given))
                : Value.failed(
                        FaultCode.MISSING_PRICE, path, "the price is " + given.toPlainString() + ", not above 0"));
    }

    /** The price of an asset in the pool's currency. */
    static Value ofAsset(Basis basis, String asset, String currency) {
        if (asset.equals(currency)) {
            return Numbers.ONE;
        }
        String path = "market.prices." + asset;
        return other(Optional.ofNullable(basis.market().prices().get(asset)), path)
                .orElseGet(() -> Value.failed(
                        FaultCode.MISSING_PRICE, path, "there is no price for `" + asset + "` in " + currency));
    }
}
