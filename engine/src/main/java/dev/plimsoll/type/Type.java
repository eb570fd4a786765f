package dev.plimsoll.type;

import java.util.List;

/** The type of an expression. */
public sealed interface Type {
    /** A number with a unit; without one a plain number (ratio, percent, count). */
    record Quantity(Unit unit) implements Type {}

    record Leverage() implements Type {}

    record Duration() implements Type {}

    record Instant() implements Type {}

    record Truth() implements Type {}

    record Text() implements Type {}

    /** An asset's name: a currency or a coin. */
    record Asset() implements Type {}

    record Instrument() implements Type {}

    /** One of the values, ordered as declared. */
    record Choice(List<String> values) implements Type {
        public Choice {
            values = List.copyOf(values);
        }
    }

    Type NUMBER = new Quantity(Unit.NONE);
    Type LEVERAGE = new Leverage();
    Type DURATION = new Duration();
    Type INSTANT = new Instant();
    Type TRUTH = new Truth();
    Type TEXT = new Text();
    Type ASSET = new Asset();
    Type INSTRUMENT = new Instrument();

    /** What {@code equals} says, without its slow first time: records learn to compare themselves when first asked. */
    static boolean same(Type one, Type other) {
        if (one instanceof Quantity a && other instanceof Quantity b) {
            return a.unit().powers().equals(b.unit().powers());
        }
        if (one instanceof Choice a && other instanceof Choice b) {
            return a.values().equals(b.values());
        }
        return one.getClass() == other.getClass();
    }

    static Type amount(String symbol) {
        return new Quantity(Unit.of(symbol));
    }
}
