package dev.plimsoll.vectors;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Function;

/**
 * The little arithmetic of the tables: {@code size * entry_price / leverage}, with parentheses, {@code min(a, b)} and
 * {@code max(a, b)}. What stands for a number is looked up by name.
 */
final class Arithmetic {
    private final String text;
    private final Function<String, BigDecimal> names;
    private int at;

    private Arithmetic(String text, Function<String, BigDecimal> names) {
        this.text = text;
        this.names = names;
    }

    /** The value of an expression, divided with 34 digits. */
    static BigDecimal of(String text, Function<String, BigDecimal> names) {
        Arithmetic reading = new Arithmetic(text, names);
        BigDecimal value = reading.sum();
        if (reading.at < text.length()) {
            throw new IllegalArgumentException("`" + text + "` at " + reading.at);
        }
        return value;
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (true) {
            if (takes('+')) {
                value = value.add(product());
            } else if (takes('-')) {
                value = value.subtract(product());
            } else {
                return value;
            }
        }
    }

    private BigDecimal product() {
        BigDecimal value = operand();
        while (true) {
            if (takes('*')) {
                value = value.multiply(operand());
            } else if (takes('/')) {
                value = value.divide(operand(), MathContext.DECIMAL128);
            } else {
                return value;
            }
        }
    }

    private BigDecimal operand() {
        if (takes('-')) {
            return operand().negate();
        }
        if (takes('(')) {
            BigDecimal value = sum();
            need(')');
            return value;
        }
        String name = name();
        if (name.equals("min") || name.equals("max")) {
            need('(');
            BigDecimal first = sum();
            need(',');
            BigDecimal second = sum();
            need(')');
            return name.equals("min") ? first.min(second) : first.max(second);
        }
        return name.matches("[0-9.]+") ? new BigDecimal(name) : names.apply(name);
    }

    /** A name or a path: a bracket belongs to it with all that it holds. */
    private String name() {
        blanks();
        int start = at;
        while (at < text.length() && "+*/(), ".indexOf(text.charAt(at)) < 0 && text.charAt(at) != '-') {
            if (text.charAt(at) == '[') {
                at = text.indexOf(']', at);
            }
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException("`" + text + "` lacks an operand at " + at);
        }
        return text.substring(start, at);
    }

    private void need(char sign) {
        if (!takes(sign)) {
            throw new IllegalArgumentException("`" + text + "` lacks `" + sign + "` at " + at);
        }
    }

    private boolean takes(char sign) {
        blanks();
        if (at < text.length() && text.charAt(at) == sign) {
            at++;
            blanks();
            return true;
        }
        return false;
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
