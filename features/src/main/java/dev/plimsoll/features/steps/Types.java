package dev.plimsoll.features.steps;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.decision.Status;
import io.cucumber.java.ParameterType;
import java.math.BigDecimal;
import java.util.Locale;

/** How the words of a step become values; none depends on the locale or on the language of the feature. */
public final class Types {
    @ParameterType("long|short")
    public Side side(String word) {
        return Side.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @ParameterType("healthy|alert|margin_call|liquidate|error")
    public Status status(String word) {
        return Status.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Also by the names that Chinese platforms use. */
    @ParameterType("cross|isolated|全仓|逐仓")
    public MarginMode mode(String word) {
        return switch (word) {
            case "cross", "全仓" -> MarginMode.CROSS;
            default -> MarginMode.ISOLATED;
        };
    }

    @ParameterType("[0-9]+(?:\\.[0-9]+)?x")
    public BigDecimal leverage(String text) {
        return new BigDecimal(text.substring(0, text.length() - 1));
    }

    /** {@code 2000}, {@code 8888.89}, {@code 100,000}, {@code -12.5}. */
    @ParameterType("-?[0-9][0-9,_]*(?:\\.[0-9]+)?")
    public BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(",", "").replace("_", ""));
    }

    @ParameterType("[A-Z0-9]+(?:[-/:_][A-Z0-9]+)+")
    public String instrument(String symbol) {
        return symbol;
    }
}
