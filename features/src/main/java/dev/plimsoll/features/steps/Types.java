package dev.plimsoll.features.steps;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.decision.Status;
import io.cucumber.java.ParameterType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the words of a step become values; none depends on the locale or on the language of the feature. */
public final class Types {
    static final String NUMBER = "-?(?:[0-9]{1,3}(?:[,_][0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";
    static final String CURRENCY = "[0-9]*[A-Z][A-Z0-9]*";
    static final String SYMBOL = "[0-9]*[A-Z][A-Z0-9]*(?:[-/:_][A-Z0-9]+)*|\"[^\"]+\"";
    static final String SIDE = "long|short";
    static final String MODE = "cross|isolated|全仓|逐仓";
    static final String STATUS = "healthy|on alert|alert|on margin call|margin_call|liquidated|liquidate|error";
    static final String WORD = "[a-z][a-z0-9_]*";
    static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+Z?)?";
    static final String SPAN = "[0-9]{1,9}(?:ms|s|m|h|d)";

    @Shape(value = "Which way a position goes.", example = "long")
    @ParameterType(SIDE)
    public Side side(String word) {
        return Side.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Also by the names that Chinese platforms use. */
    @Shape(value = "A margin mode; `全仓` and `逐仓` are cross and isolated.", example = "cross")
    @ParameterType(MODE)
    public MarginMode mode(String word) {
        return modeOf(word);
    }

    static MarginMode modeOf(String word) {
        return switch (word) {
            case "cross", "全仓" -> MarginMode.CROSS;
            default -> MarginMode.ISOLATED;
        };
    }

    @Shape(value = "Whether both sides may be held at once.", example = "hedge")
    @ParameterType(name = "position_mode", value = "one-way|one_way|hedge")
    public PositionMode positionMode(String word) {
        return word.equals("hedge") ? PositionMode.HEDGE : PositionMode.ONE_WAY;
    }

    @Shape(
            value = "A status, from good to bad: healthy, on alert, on margin call, liquidated; or error.",
            example = "on alert")
    @ParameterType(STATUS)
    public Status status(String word) {
        return statusOf(word);
    }

    @Shape(value = "Several statuses, in order.", example = "healthy, on alert, liquidated")
    @ParameterType("(?:" + STATUS + ")(?:, (?:" + STATUS + "))*")
    public List<Status> statuses(String words) {
        return Arrays.stream(words.split(", ")).map(Types::statusOf).toList();
    }

    static Status statusOf(String word) {
        return switch (word) {
            case "healthy" -> Status.HEALTHY;
            case "on alert", "alert" -> Status.ALERT;
            case "on margin call", "margin_call" -> Status.MARGIN_CALL;
            case "liquidated", "liquidate" -> Status.LIQUIDATE;
            default -> Status.ERROR;
        };
    }

    /** {@code 2000}, {@code 8888.89}, {@code 100,000}, {@code 100_000}. */
    @Shape(value = "How much, in base or in contracts; thousands may be grouped by commas.", example = "1.125")
    @ParameterType(NUMBER)
    public BigDecimal quantity(String text) {
        return number(text);
    }

    @Shape(value = "A price.", example = "8888.89")
    @ParameterType(NUMBER)
    public BigDecimal price(String text) {
        return number(text);
    }

    @Shape(value = "A leverage, with its x.", example = "10x")
    @ParameterType("[0-9]+(?:\\.[0-9]+)?x")
    public BigDecimal leverage(String text) {
        return number(text.substring(0, text.length() - 1));
    }

    /** As a fraction: {@code 5%} is 0.05. */
    @Shape(value = "A percentage, with its sign.", example = "-20%")
    @ParameterType(NUMBER + "%")
    public BigDecimal percent(String text) {
        return percentOf(text);
    }

    @Shape(value = "An amount with its currency.", example = "2,000 USDT")
    @ParameterType(NUMBER + " (?:" + CURRENCY + ")")
    public Money money(String text) {
        return Money.of(text);
    }

    /** An amount that is compared, exactly or rounded to the decimals written. */
    @Shape(
            value = "An amount with its currency; `about` compares it rounded to the decimals written.",
            example = "about 33.33 USDT")
    @ParameterType("(?:about )?" + NUMBER + " (?:" + CURRENCY + ")")
    public Expected amount(String text) {
        return Expected.of(text);
    }

    /** A price that is compared, exactly or rounded to the decimals written. */
    @Shape(value = "A number; `about` compares it rounded to the decimals written.", example = "8000.00")
    @ParameterType("(?:about )?" + NUMBER)
    public Expected figure(String text) {
        return Expected.of(text);
    }

    @Shape(value = "A currency.", example = "BTC")
    @ParameterType(CURRENCY)
    public String asset(String symbol) {
        return symbol;
    }

    /** Bare, or in quotes if it has letters that are not upper case. */
    @Shape(value = "An instrument of the policy; in quotes if it has lower-case letters.", example = "BTC-USDT")
    @ParameterType(SYMBOL)
    public String instrument(String symbol) {
        return symbolOf(symbol);
    }

    static String symbolOf(String symbol) {
        return symbol.startsWith("\"") ? symbol.substring(1, symbol.length() - 1) : symbol;
    }

    /** {@code BTC-USDT long}, or with the mode where both are held: {@code BTC-USDT long isolated}. */
    @Shape(
            value = "A position: instrument and side, and the mode where both modes are held.",
            example = "BTC-USDT long")
    @ParameterType("(?:" + SYMBOL + ") (?:" + SIDE + ")(?: (?:" + MODE + "))?")
    public PositionName position(String text) {
        return PositionName.of(text);
    }

    /** The name of a rule, of a built-in check, or of an error. */
    @Shape(value = "The name of a rule, of a built-in check, or of an error.", example = "cross_leverage")
    @ParameterType(WORD)
    public String rule(String name) {
        return name;
    }

    /** The name of an attribute, a setting or an action. */
    @Shape(value = "The name of a policy, an attribute, a setting or an action.", example = "experience")
    @ParameterType(WORD)
    public String name(String name) {
        return name;
    }

    @Shape(value = "The name of a value, as answers show it.", example = "account.balance")
    @ParameterType(WORD + "(?:\\." + WORD + ")*")
    public String path(String path) {
        return path;
    }

    /** A value of an own attribute or setting: a word, a number, a percentage, a leverage, {@code true}, a text. */
    @Shape(
            value = "A word, a number, a percentage, a leverage, true, false, or a text in quotes.",
            example = "beginner")
    @ParameterType("true|false|" + NUMBER + "[%x]?|" + WORD + "|" + CURRENCY + "|\"[^\"]*\"")
    public Datum value(String text) {
        return datum(text);
    }

    static Datum datum(String text) {
        if (text.equals("true") || text.equals("false")) {
            return new Datum.Truth(text.equals("true"));
        }
        if (text.startsWith("\"")) {
            return new Datum.Text(text.substring(1, text.length() - 1));
        }
        if (text.matches(NUMBER + "%")) {
            return new Datum.Decimal(percentOf(text));
        }
        if (text.matches(NUMBER + "x?")) {
            return new Datum.Decimal(number(text.replace("x", "")));
        }
        return new Datum.Text(text);
    }

    /** What an answer shows: {@code 5x}, {@code 12.5}, {@code 3,000 USDT}, {@code isolated}. */
    @Shape(value = "A value as answers show it.", example = "6x")
    @ParameterType("[^\\s\"]+(?: (?:" + CURRENCY + "))?")
    public String shown(String text) {
        return text;
    }

    @Shape(value = "A date, or a time in UTC.", example = "2026-06-01T12:00:00Z")
    @ParameterType(TIME)
    public Instant time(String text) {
        return timeOf(text).orElseThrow(() -> new Unmet("there is no time `" + text + "`"));
    }

    static Optional<Instant> timeOf(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? Instant.parse(text)
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Shape(value = "A time span in ms, s, m, h or d.", example = "90s")
    @ParameterType(SPAN)
    public Duration duration(String text) {
        return durationOf(text);
    }

    static Duration durationOf(String text) {
        String unit = text.replaceAll("[0-9]", "");
        long count = Long.parseLong(text.substring(0, text.length() - unit.length()));
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    @Shape(value = "An amount of a position.", example = "maintenance margin")
    @ParameterType(
            name = "position_amount",
            value = "notional|margin|equity|unrealized pnl|initial margin|maintenance margin")
    public String positionAmount(String words) {
        return words;
    }

    @Shape(value = "An amount of a pool.", example = "equity")
    @ParameterType(
            name = "pool_amount",
            value = "balance|equity|unrealized pnl|initial margin|maintenance margin|available balance")
    public String poolAmount(String words) {
        return words;
    }

    @Shape(value = "A price beside the mark price.", example = "last")
    @ParameterType(name = "price_kind", value = "last|index")
    public PriceKind priceKind(String word) {
        return PriceKind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", "").replace("_", ""));
    }

    static BigDecimal percentOf(String text) {
        return number(text.substring(0, text.length() - 1)).movePointLeft(2);
    }
}
