package dev.plimsoll.io;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in JSON's own grammar, exponents included. */
final class JsonNumber {
    private static final Pattern FORM = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]{1,4})?");
    private static final Pattern EXPONENT = Pattern.compile("[eE]([-+]?[0-9]+)$");
    private static final int LONGEST = 60;
    private static final int HIGHEST_EXPONENT = 30;

    private JsonNumber() {}

    static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher exponent = EXPONENT.matcher(text);
        if (exponent.find() && Math.abs(Integer.parseInt(exponent.group(1))) > HIGHEST_EXPONENT) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }
}
