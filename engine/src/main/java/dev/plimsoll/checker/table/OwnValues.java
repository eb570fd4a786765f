package dev.plimsoll.checker.table;

import dev.plimsoll.account.Datum;
import dev.plimsoll.checker.table.InstrumentDraft.Field;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values that instruments give to own attributes, as {@code attribute instrument.NAME} declares them. */
final class OwnValues {
    private final List<Attribute> declared;
    private final Problems problems;

    OwnValues(Vocabulary vocabulary, Problems problems) {
        this.declared = vocabulary.attributesOf(Subject.INSTRUMENT).stream()
                .filter(attribute -> attribute.origin() == Attribute.Origin.OWN)
                .toList();
        this.problems = problems;
    }

    Map<String, Datum> of(InstrumentDraft draft) {
        Map<String, Datum> values = new LinkedHashMap<>();
        for (Field field : draft.attributes()) {
            Optional<Attribute> attribute = declared.stream()
                    .filter(known -> known.name().equals(field.name()))
                    .findFirst();
            if (attribute.isEmpty()) {
                List<String> names = declared.stream().map(Attribute::name).toList();
                problems.report(
                        DataCode.UNKNOWN_KEY,
                        field.place(),
                        "the policy declares no attribute `instrument." + field.name() + "`",
                        Suggestions.help(field.name(), names)
                                .orElse("declare it, as in `attribute instrument." + field.name() + " is ratio`"));
                continue;
            }
            Optional<Datum> value = value(attribute.get().type(), field.value());
            value.ifPresent(datum -> values.put(field.name(), datum));
            if (value.isEmpty()) {
                problems.report(
                        TypeCode.CELL_TYPE,
                        field.value().span(),
                        "`instrument." + field.name() + "` is "
                                + what(attribute.get().type()) + ", and this is "
                                + field.value().what(),
                        "write a value of the type that the policy declares");
            }
        }
        return values;
    }

    /** In the terms of evaluation: numbers with percents applied, times in milliseconds. */
    private static Optional<Datum> value(Type type, Literal literal) {
        if (type instanceof Type.Quantity quantity) {
            if (literal instanceof Literal.Number number) {
                return decimal(number.value());
            }
            return literal instanceof Literal.Money money && !quantity.unit().isNone()
                    ? decimal(money.value())
                    : Optional.empty();
        }
        if (type instanceof Type.Leverage) {
            return literal instanceof Literal.Leverage leverage
                    ? decimal(leverage.value())
                    : literal instanceof Literal.Number number ? decimal(number.value()) : Optional.empty();
        }
        if (type instanceof Type.Duration) {
            return literal instanceof Literal.Duration duration ? decimal(duration.milliseconds()) : Optional.empty();
        }
        if (type instanceof Type.Instant) {
            return literal instanceof Literal.Moment moment
                    ? decimal(BigDecimal.valueOf(moment.instant().toEpochMilli()))
                    : Optional.empty();
        }
        if (!(literal instanceof Literal.Word word)) {
            return Optional.empty();
        }
        if (type instanceof Type.Truth) {
            return word.text().equals("true") || word.text().equals("false")
                    ? Optional.of(new Datum.Truth(word.text().equals("true")))
                    : Optional.empty();
        }
        boolean fits = !(type instanceof Type.Choice choice) || choice.values().contains(word.text());
        return fits ? Optional.of(new Datum.Text(word.text())) : Optional.empty();
    }

    private static Optional<Datum> decimal(BigDecimal value) {
        return Optional.of(new Datum.Decimal(value));
    }

    private static String what(Type type) {
        if (type instanceof Type.Choice choice) {
            return "one of " + Words.oneOf(choice.values());
        }
        if (type instanceof Type.Quantity) {
            return "a number or an amount";
        }
        if (type instanceof Type.Leverage) {
            return "a leverage";
        }
        if (type instanceof Type.Duration) {
            return "a duration";
        }
        if (type instanceof Type.Instant) {
            return "a date";
        }
        return type instanceof Type.Truth ? "`true` or `false`" : "a text";
    }
}
