package dev.plimsoll.checker.table;

import dev.plimsoll.data.Node;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of data files. They are spelt as in policies, but without {@code _} in numbers; whether they stand in quotes
 * does not matter, so that JSON can hold the same.
 */
final class LeafLiterals {
    /** As in policies: at most 21 digits before the point and 18 behind it, no exponent, no leading zeros. */
    private static final Pattern NUMBER =
            Pattern.compile("(-?(?:0|[1-9][0-9]{0,20})(?:\\.[0-9]{1,18})?)(%|bps|x|ms|s|m|h|d)?");

    private static final Pattern MONEY =
            Pattern.compile("(-?(?:0|[1-9][0-9]{0,20})(?:\\.[0-9]{1,18})?)[ \\t]+(contracts|[0-9]*[A-Z][A-Z0-9]*)");
    private static final Pattern RATE = Pattern.compile(
            "(-?(?:0|[1-9][0-9]{0,20})(?:\\.[0-9]{1,18})?)(%|bps)?[ \\t]+per[ \\t]+(contracts|[0-9]*[A-Z][A-Z0-9]*)");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:]{5,8}Z)?");
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+.]?[0-9].*");
    /** No value is as long; matching is not tried on longer texts. */
    private static final int LONGEST = 200;

    private LeafLiterals() {}

    static Literal of(Node node) {
        if (!(node instanceof Node.Leaf leaf)) {
            return new Literal.Other(node.span(), node.what());
        }
        String text = leaf.text();
        Span span = leaf.span();
        if (text.length() > LONGEST) {
            return new Literal.Other(span, "a long text");
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return number(span, new BigDecimal(number.group(1)), number.group(2) == null ? "" : number.group(2));
        }
        Matcher money = MONEY.matcher(text);
        if (money.matches()) {
            return new Literal.Money(span, new BigDecimal(money.group(1)), money.group(2));
        }
        Matcher rate = RATE.matcher(text);
        if (rate.matches()) {
            String suffix = rate.group(2) == null ? "" : rate.group(2);
            return new Literal.Rate(span, shifted(new BigDecimal(rate.group(1)), suffix), rate.group(3));
        }
        if (DATE.matcher(text).matches()) {
            return date(span, text);
        }
        return new Literal.Word(span, text);
    }

    /** Whether a word was meant to be a number: {@code 1e5}, {@code 1_000}, {@code +3}, {@code .5}. */
    static boolean looksLikeNumber(String text) {
        return NUMBER_LIKE.matcher(text).matches();
    }

    private static Literal number(Span span, BigDecimal value, String suffix) {
        if (suffix.equals("x")) {
            return new Literal.Leverage(span, value);
        }
        for (Expression.DurationUnit unit : Expression.DurationUnit.values()) {
            if (unit.text().equals(suffix)) {
                return new Literal.Duration(span, value.multiply(BigDecimal.valueOf(unit.milliseconds())));
            }
        }
        return new Literal.Number(span, shifted(value, suffix));
    }

    private static BigDecimal shifted(BigDecimal value, String suffix) {
        for (Expression.NumberSuffix known : Expression.NumberSuffix.values()) {
            if (known.text().equals(suffix)) {
                return value.scaleByPowerOfTen(known.shift());
            }
        }
        return value;
    }

    private static Literal date(Span span, String text) {
        try {
            return text.length() == 10
                    ? new Literal.Moment(
                            span, LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC))
                    : new Literal.Moment(span, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return new Literal.Word(span, text);
        }
    }
}
