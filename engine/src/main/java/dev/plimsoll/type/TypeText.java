package dev.plimsoll.type;

import java.util.List;

/** Types in words, for messages. */
public final class TypeText {
    private TypeText() {}

    /** {@code a leverage}, {@code an amount of USDT}, {@code one of cross, isolated}. */
    public static String of(Type type) {
        if (type instanceof Type.Quantity quantity) {
            return of(quantity.unit());
        }
        if (type instanceof Type.Choice choice) {
            return "one of " + String.join(", ", choice.values());
        }
        for (Plain plain : PLAIN) {
            if (plain.type().equals(type)) {
                return plain.words();
            }
        }
        throw new IllegalArgumentException("no words for " + type);
    }

    /** What a number with this unit is. */
    public static String of(Unit unit) {
        if (unit.isNone()) {
            return "a number";
        }
        if (unit.equals(Unit.of(Unit.CONTRACTS))) {
            return "a number of contracts";
        }
        if (unit.isAmount()) {
            return "an amount of " + unit.text();
        }
        return unit.text().startsWith("per ") ? "a rate " + unit.text() : "in " + unit.text();
    }

    private record Plain(Type type, String words) {}

    private static final List<Plain> PLAIN = List.of(
            new Plain(Type.LEVERAGE, "a leverage"),
            new Plain(Type.DURATION, "a duration"),
            new Plain(Type.INSTANT, "a date"),
            new Plain(Type.TRUTH, "a condition"),
            new Plain(Type.TEXT, "a text"),
            new Plain(Type.ASSET, "an asset"),
            new Plain(Type.INSTRUMENT, "an instrument"));
}
