package dev.plimsoll.checker.table;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What an instrument's attributes are, its own ones included. */
public final class InstrumentAttributes {
    private InstrumentAttributes() {}

    /** Empty where the instrument does not say. */
    public static Optional<Value> read(Attribute attribute, Instrument instrument) {
        if (attribute.origin() != Attribute.Origin.SCHEMA) {
            Datum given = instrument.attributes().get(attribute.name());
            return given == null ? attribute.fallback() : Optional.of(value(given, attribute.type()));
        }
        return switch (attribute.name()) {
            case "symbol" -> word(instrument.symbol());
            case "base" -> word(instrument.base());
            case "quote" -> word(instrument.quote());
            case "settle" -> word(instrument.settle());
            case "kind" -> choice(instrument.kind().word(), attribute.type());
            case "contract" -> choice(instrument.contract().word(), attribute.type());
            case "contract_size" -> number(instrument.contractSize().or(() -> Optional.of(BigDecimal.ONE)));
            case "tick" -> number(instrument.tick());
            case "lot" -> number(instrument.lot());
            default -> throw new IllegalStateException("no attribute instrument." + attribute.name());
        };
    }

    private static Value value(Datum given, Type type) {
        if (given instanceof Datum.Decimal decimal) {
            return Value.of(Fraction.of(decimal.value()));
        }
        if (given instanceof Datum.Truth truth) {
            return Value.of(truth.value());
        }
        String text = ((Datum.Text) given).value();
        return type instanceof Type.Choice ? choice(text, type).orElseThrow() : new Value.Word(text);
    }

    private static Optional<Value> word(String text) {
        return Optional.of(new Value.Word(text));
    }

    private static Optional<Value> choice(String word, Type type) {
        List<String> values = ((Type.Choice) type).values();
        return Optional.of(new Value.Choice(word, values.indexOf(word)));
    }

    private static Optional<Value> number(Optional<BigDecimal> number) {
        return number.map(value -> Value.of(Fraction.of(value)));
    }
}
