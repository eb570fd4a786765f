package dev.plimsoll.importer.table;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instruments made of symbols. */
public final class SplitSymbol {
    /** What linear contracts are quoted in; of two that fit the longer one. */
    private static final List<String> QUOTES =
            List.of("FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USDE", "USD1", "BFUSD", "BTC", "ETH", "EUR", "USD");

    /** {@code BASE/QUOTE:SETTLE}, with the day of expiry where there is one. */
    private static final Pattern UNIFIED = Pattern.compile("([^/:]+)/([^/:]+):([^/:-]+)(?:-([0-9]{6}))?");

    private SplitSymbol() {}

    /**
     * A linear contract of a symbol without joints: {@code BTCUSDT}.
     *
     * @param text the part with base and quote
     */
    public static Optional<VenueInstrument> linear(String symbol, String text, InstrumentKind kind, Span place) {
        return QUOTES.stream()
                .filter(quote -> text.endsWith(quote) && text.length() > quote.length())
                .findFirst()
                .map(quote -> linear(symbol, text.substring(0, text.length() - quote.length()), quote, kind, place));
    }

    public static VenueInstrument linear(String symbol, String base, String quote, InstrumentKind kind, Span place) {
        return new VenueInstrument(
                symbol,
                place,
                kind,
                ContractKind.LINEAR,
                base,
                quote,
                quote,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether a symbol in the form that ccxt gives all is that of a contract that settles in its base. */
    public static boolean isInverse(String symbol) {
        Matcher parts = UNIFIED.matcher(symbol);
        return parts.matches() && parts.group(1).equals(parts.group(3));
    }

    /** An instrument of a symbol in the form that ccxt gives all; only a linear one, whose contract needs no size. */
    public static Optional<VenueInstrument> unified(String symbol, Span place) {
        Matcher parts = UNIFIED.matcher(symbol);
        if (!parts.matches() || parts.group(1).equals(parts.group(3))) {
            return Optional.empty();
        }
        return Optional.of(new VenueInstrument(
                symbol,
                place,
                parts.group(4) == null ? InstrumentKind.PERPETUAL : InstrumentKind.FUTURE,
                ContractKind.LINEAR,
                parts.group(1),
                parts.group(2),
                parts.group(3),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
