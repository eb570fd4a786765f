package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.Quote;
import dev.plimsoll.checker.table.InstrumentAttributes;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.math.BigDecimal;
import java.util.Optional;

/** The attributes {@code instrument.…} and {@code market.…}. */
final class MarketReader {
    private final AccountState state;
    private final String symbol;

    MarketReader(AccountState state, String symbol) {
        this.state = state;
        this.symbol = symbol;
    }

    Value instrument(Attribute attribute) {
        String path = "instruments." + symbol + "." + attribute.name();
        Instrument known = state.rules().instrument(symbol);
        if (known == null) {
            return Value.failed(
                    FaultCode.UNKNOWN_INSTRUMENT,
                    "instruments." + symbol,
                    "the policy knows no instrument `" + symbol + "`");
        }
        if (attribute.origin() != Attribute.Origin.SCHEMA) {
            return InstrumentAttributes.read(attribute, known).orElseGet(() -> Data.missing(attribute, path));
        }
        return switch (attribute.name()) {
            case "symbol" -> new Value.Word(symbol);
            case "base" -> new Value.Word(known.base());
            case "quote" -> new Value.Word(known.quote());
            case "settle" -> new Value.Word(known.settle());
            case "kind" -> Data.choice(attribute, known.kind().word());
            case "contract" -> Data.choice(attribute, known.contract().word());
            case "contract_size" ->
                Data.number(attribute, Optional.of(known.contractSize().orElse(BigDecimal.ONE)), path);
            case "tick" -> Data.number(attribute, known.tick(), path);
            case "lot" -> Data.number(attribute, known.lot(), path);
            default -> throw Data.unknown(attribute);
        };
    }

    Value market(Attribute attribute) {
        Basis basis = state.basis();
        Optional<Quote> quote = basis.quote(symbol);
        String path = "market." + symbol + ".";
        if (attribute.origin() != Attribute.Origin.SCHEMA) {
            return Data.own(
                    attribute,
                    quote.flatMap(
                            known -> Optional.ofNullable(known.attributes().get(attribute.name()))),
                    path + "attributes." + attribute.name());
        }
        return switch (attribute.name()) {
            case "mark_price" -> state.mark(symbol);
            case "last_price" -> price(attribute, quote.flatMap(Quote::last), path + "last");
            case "index_price" -> price(attribute, quote.flatMap(Quote::index), path + "index");
            case "funding_rate" -> Data.number(attribute, quote.flatMap(Quote::funding), path + "funding");
            case "open_interest" -> Data.number(attribute, quote.flatMap(Quote::openInterest), path + "open_interest");
            case "price_age" -> Data.age(attribute, quote.flatMap(Quote::at), basis, path + "at");
            default -> throw Data.unknown(attribute);
        };
    }

    private static Value price(Attribute attribute, Optional<BigDecimal> given, String path) {
        return Marks.other(given, path).orElseGet(() -> Data.missing(attribute, path));
    }
}
