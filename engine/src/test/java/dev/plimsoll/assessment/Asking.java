package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request written down as in a file: {@code "action: close_position, instrument: BTC-USDT"}. */
record Asking(Request request) {
    static Asking of(String text) {
        Map<String, String> fields = new TreeMap<>();
        Arrays.stream(text.split(", ", -1))
                .map(field -> field.split(": ", 2))
                .forEach(field -> fields.put(field[0], field[1]));
        return new Asking(new Request(
                fields.getOrDefault("action", ""),
                word(fields, "instrument"),
                word(fields, "side").map(side -> Side.valueOf(side.toUpperCase(java.util.Locale.ROOT))),
                number(fields, "quantity"),
                number(fields, "price"),
                number(fields, "leverage"),
                word(fields, "mode").map(Asking::mode),
                word(fields, "new_mode").map(Asking::mode),
                word(fields, "new_position_mode")
                        .map(mode -> mode.equals("hedge") ? PositionMode.HEDGE : PositionMode.ONE_WAY),
                number(fields, "margin"),
                number(fields, "amount"),
                word(fields, "asset"),
                number(fields, "stop_loss"),
                number(fields, "take_profit"),
                word(fields, "reduce_only").map(Boolean::valueOf),
                Map.of()));
    }

    private static Optional<String> word(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static Optional<BigDecimal> number(Map<String, String> fields, String name) {
        return word(fields, name).map(BigDecimal::new);
    }

    private static MarginMode mode(String word) {
        return word.equals("cross") ? MarginMode.CROSS : MarginMode.ISOLATED;
    }
}
