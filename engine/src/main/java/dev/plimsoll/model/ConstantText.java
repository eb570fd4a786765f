package dev.plimsoll.model;

import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;

/** The canonical text of constants: equal values of equal type have equal text. */
final class ConstantText {
    private ConstantText() {}

    static String of(Value value, Type type) {
        if (value instanceof Value.Number number) {
            return number(number, type);
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.holds());
        }
        if (value instanceof Value.Word word) {
            return type instanceof Type.Instrument
                    ? instrument(word.text())
                    : type instanceof Type.Asset ? "asset " + quoted(word.text()) : quoted(word.text());
        }
        if (value instanceof Value.Choice choice) {
            return choice.word() + "#" + choice.ordinal();
        }
        if (value instanceof Value.Unbounded unbounded) {
            return unbounded.sign() > 0 ? "∞" : "-∞";
        }
        throw new IllegalArgumentException("a constant " + value);
    }

    private static String number(Value.Number number, Type type) {
        if (!(number.scalar() instanceof Fraction exact)) {
            throw new IllegalArgumentException("a constant " + number);
        }
        String text = decimal(exact);
        if (type instanceof Type.Leverage) {
            return text + "x";
        }
        if (type instanceof Type.Duration) {
            return text + "ms";
        }
        if (type instanceof Type.Instant) {
            return "at " + instant(exact, text);
        }
        if (type instanceof Type.Quantity quantity && !quantity.unit().isNone()) {
            return text + " " + unit(quantity.unit());
        }
        return text;
    }

    /** A time that policies can write is in whole milliseconds; whatever else stays a number of them. */
    private static String instant(Fraction milliseconds, String text) {
        try {
            return Instant.ofEpochMilli(milliseconds.toDecimal().longValueExact())
                    .toString();
        } catch (ArithmeticException notWhole) {
            return text + "ms";
        }
    }

    /** Without trailing zeros, or a quotient of coprime whole numbers where there is no finite decimal. */
    static String decimal(Fraction exact) {
        if (exact.denominator().compareTo(BigDecimal.ONE) == 0) {
            return plain(exact.numerator());
        }
        int scale =
                Math.max(Math.max(exact.numerator().scale(), exact.denominator().scale()), 0);
        BigInteger top = exact.numerator().setScale(scale).unscaledValue();
        BigInteger bottom = exact.denominator().setScale(scale).unscaledValue();
        BigInteger common = top.gcd(bottom);
        BigDecimal numerator = new BigDecimal(top.divide(common));
        BigDecimal denominator = new BigDecimal(bottom.divide(common));
        try {
            BigDecimal quotient = numerator.divide(denominator);
            return quotient.signum() == 0 ? "0" : quotient.stripTrailingZeros().toPlainString();
        } catch (ArithmeticException endless) {
            return numerator.toPlainString() + "/" + denominator.toPlainString();
        }
    }

    static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    static String unit(Unit unit) {
        String above = powers(unit, 1);
        String below = powers(unit, -1);
        return (above.isEmpty() ? "1" : above) + (below.isEmpty() ? "" : "/" + below);
    }

    private static String powers(Unit unit, int sign) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Integer> power : unit.powers().entrySet()) {
            if (Integer.signum(power.getValue()) == sign) {
                text.append(text.isEmpty() ? "" : "*").append(power(power));
            }
        }
        return text.toString();
    }

    private static String power(Map.Entry<String, Integer> power) {
        int times = Math.abs(power.getValue());
        return power.getKey() + (times == 1 ? "" : "^" + times);
    }

    static String instrument(String symbol) {
        return "instrument " + quoted(symbol);
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
