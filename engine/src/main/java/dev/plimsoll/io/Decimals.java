package dev.plimsoll.io;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plain decimals: an optional minus, digits without leading zeros, and if there is a point digits on both sides of it;
 * at most 21 digits before it and 18 after. All of this is looked at in the text: a number of a billion digits is never
 * made.
 */
final class Decimals {
    static final int MOST_INTEGER_DIGITS = 21;
    static final int MOST_DECIMALS = 18;

    private static final Pattern PLAIN = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?");

    /** What some YAML reader takes for a number: other bases, groups, exponents, base 60, infinities. */
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("[-+]?(?:[0-9][0-9_,]*+(?:\\.[0-9_]*+)?|\\.[0-9_]++)(?:[eE][-+]?[0-9]++)?"
                    + "|[-+]?0[xX][0-9a-fA-F_]++|[-+]?0o[0-7_]++|[-+]?0b[01_]++"
                    + "|[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++(?:\\.[0-9_]*+)?"
                    + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private static final Pattern NO_NUMBER = Pattern.compile("(?i)[-+]?\\.?(?:nan|inf|infinity)");

    private static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]*+(?:[_,'][0-9]{3})++(?:\\.[0-9]++)?");
    private static final Pattern WITH_EXPONENT = Pattern.compile("[-+]?[0-9.]++[eE][-+]?[0-9]++");
    private static final Pattern WITH_UNIT =
            Pattern.compile("(-?(?:0|[1-9][0-9]{0,20})(?:\\.[0-9]{1,18})?)(?:x| ?[A-Z]{2,10})");

    private static final String GENERAL = "write a plain decimal such as `1250.5`";

    private Decimals() {}

    /** Why a text is not a decimal that may be read. */
    record Fault(String message, String help) {}

    /** The number, its trailing zeros after the point dropped; absent if {@link #faultOf} has something to say. */
    static Optional<BigDecimal> parse(String text) {
        if (!PLAIN.matcher(text).matches() || tooLong(text).isPresent()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** Whether a text without quotes may have been meant, or be read elsewhere, as a number. */
    static boolean looksLikeNumber(String text) {
        return NUMBER_LIKE.matcher(text).matches();
    }

    /** Whether a text stands for what is not a number, or for infinity. */
    static boolean isNoNumber(String text) {
        return NO_NUMBER.matcher(text).matches();
    }

    /** What is wrong with a text that {@link #parse} refuses. */
    static Fault faultOf(String text) {
        if (PLAIN.matcher(text).matches()) {
            return tooLong(text).orElseThrow();
        }
        return new Fault(Shown.quoted(text) + " is not a plain decimal", help(text));
    }

    private static Optional<Fault> tooLong(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int integers = (point < 0 ? text.length() : point) - start;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (integers > MOST_INTEGER_DIGITS) {
            String message = "a number of " + integers + " digits, where " + MOST_INTEGER_DIGITS + " are the most";
            return Optional.of(new Fault(message, "check the number"));
        }
        if (decimals > MOST_DECIMALS) {
            String message = "a number with " + decimals + " decimals, where " + MOST_DECIMALS + " are the most";
            return Optional.of(new Fault(message, "round it"));
        }
        return Optional.empty();
    }

    private static String help(String text) {
        if (GROUPED.matcher(text).matches()) {
            return "write `" + text.replaceAll("[_,']", "") + "`";
        }
        if (WITH_EXPONENT.matcher(text).matches()) {
            return "write the number out, without an exponent";
        }
        java.util.regex.Matcher unit = WITH_UNIT.matcher(text);
        if (unit.matches()) {
            return "write `" + unit.group(1) + "`, without a unit";
        }
        if (text.endsWith("%")) {
            return "write the number, not a percentage: `0.005` for 0.5 %";
        }
        return isNoNumber(text) ? "leave the key out if the number is not known" : GENERAL;
    }
}
