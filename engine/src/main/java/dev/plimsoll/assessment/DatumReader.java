package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a file gives for an attribute by the type that the policy declares: {@code 0.4%}, {@code 20x}, {@code 24h}. */
final class DatumReader {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,21}(\\.\\d{1,18})?");
    private static final Pattern SUFFIXED = Pattern.compile("(-?\\d{1,21}(?:\\.\\d{1,18})?)([a-z%]+)");
    private static final Map<String, BigDecimal> RATIOS =
            Map.of("%", new BigDecimal("0.01"), "bps", new BigDecimal("0.0001"));
    private static final Map<String, BigDecimal> LEVERAGES = Map.of("x", BigDecimal.ONE);
    private static final Map<String, BigDecimal> DURATIONS = Map.of(
            "ms", BigDecimal.ONE,
            "s", BigDecimal.valueOf(1_000),
            "m", BigDecimal.valueOf(60_000),
            "h", BigDecimal.valueOf(3_600_000),
            "d", BigDecimal.valueOf(86_400_000));

    private DatumReader() {}

    /** What an account or a market gives. */
    static Value read(Attribute attribute, Datum datum, String path) {
        return read(attribute, datum, path, FaultCode.INVALID_ACCOUNT);
    }

    /** What a request gives under {@code new_NAME} for a setting. */
    static Value requested(Attribute setting, Datum datum) {
        String path = "request." + Vocabulary.newOf(setting.name());
        Value value = read(setting, datum, path, FaultCode.INVALID_REQUEST);
        boolean isTooLow = setting.type() instanceof Type.Leverage
                && value instanceof Value.Number number
                && number.scalar().isLessThan(Scalar.ONE);
        return isTooLow
                ? Value.failed(FaultCode.INVALID_REQUEST, path, "the leverage `" + shown(datum) + "` is below 1x")
                : value;
    }

    private static Value read(Attribute attribute, Datum datum, String path, FaultCode code) {
        Type type = attribute.type();
        return read(type, datum)
                .orElseGet(() -> Value.failed(code, path, "`" + shown(datum) + "` is not " + wanted(type)));
    }

    private static Optional<Value> read(Type type, Datum datum) {
        if (type instanceof Type.Truth) {
            return datum instanceof Datum.Truth truth ? Optional.of(Value.of(truth.value())) : Optional.empty();
        }
        if (type instanceof Type.Quantity quantity) {
            return number(datum, quantity.unit().isNone() ? RATIOS : Map.of(), true);
        }
        if (type instanceof Type.Leverage) {
            return number(datum, LEVERAGES, true);
        }
        if (type instanceof Type.Duration) {
            return number(datum, DURATIONS, false);
        }
        if (!(datum instanceof Datum.Text text)) {
            return Optional.empty();
        }
        if (type instanceof Type.Instant) {
            return instant(text.value()).map(Basis::milliseconds);
        }
        if (type instanceof Type.Choice choice) {
            int ordinal = choice.values().indexOf(text.value());
            return ordinal < 0 ? Optional.empty() : Optional.of(new Value.Choice(text.value(), ordinal));
        }
        return Optional.of(new Value.Word(text.value()));
    }

    private static Optional<Value> number(Datum datum, Map<String, BigDecimal> suffixes, boolean bare) {
        if (datum instanceof Datum.Decimal decimal) {
            return bare ? Optional.of(Value.of(Fraction.of(decimal.value()))) : Optional.empty();
        }
        if (!(datum instanceof Datum.Text text)) {
            return Optional.empty();
        }
        if (bare && DECIMAL.matcher(text.value()).matches()) {
            return Optional.of(Value.of(Fraction.of(new BigDecimal(text.value()))));
        }
        Matcher matcher = SUFFIXED.matcher(text.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(suffixes.get(matcher.group(2)))
                .map(factor -> Value.of(Fraction.of(new BigDecimal(matcher.group(1)).multiply(factor))));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String shown(Datum datum) {
        if (datum instanceof Datum.Decimal decimal) {
            return decimal.value().toPlainString();
        }
        return datum instanceof Datum.Truth truth ? String.valueOf(truth.value()) : ((Datum.Text) datum).value();
    }

    private static String wanted(Type type) {
        if (type instanceof Type.Choice choice) {
            return "one of " + String.join(", ", choice.values());
        }
        if (type instanceof Type.Leverage) {
            return "a leverage";
        }
        if (type instanceof Type.Duration) {
            return "a duration";
        }
        if (type instanceof Type.Instant) {
            return "a date or a time in UTC";
        }
        if (type instanceof Type.Truth) {
            return "true or false";
        }
        return type instanceof Type.Quantity ? "a number" : "a text";
    }
}
