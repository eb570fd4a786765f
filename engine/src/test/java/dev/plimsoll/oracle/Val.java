package dev.plimsoll.oracle;

import java.util.List;

/** What an expression comes to. */
sealed interface Val {
    Val MISSING = new Missing();
    Val TRUE = new Truth(true);
    Val FALSE = new Truth(false);

    /** A number; a bare 0 is of any dimension, written as {@link Dimension#NONE}. */
    record Num(Rational value, Dimension dimension) implements Val {}

    /** Above or below every number. */
    record Infinite(int sign) implements Val {}

    record Truth(boolean holds) implements Val {}

    /** A text, an instrument, an asset, or a word of an enumeration whose words in their order are not empty. */
    record Word(String text, List<String> order) implements Val {}

    record Missing() implements Val {}

    static Val of(Rational value, Dimension dimension) {
        return new Num(value, dimension);
    }

    static Val number(Rational value) {
        return new Num(value, Dimension.NONE);
    }

    static Val truth(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    static Val text(String text) {
        return new Word(text, List.of());
    }

    static Val word(String text, List<String> order) {
        return new Word(text, order);
    }

    /** The number, of what must be one. */
    static Rational value(Val val) {
        if (val instanceof Num num) {
            return num.value();
        }
        if (val instanceof Missing) {
            throw new NoAnswer("missing_value");
        }
        if (val instanceof Infinite) {
            throw new NoAnswer("unbounded");
        }
        throw new IllegalStateException("not a number: " + val);
    }

    static boolean holds(Val val) {
        if (val instanceof Truth truth) {
            return truth.holds();
        }
        if (val instanceof Missing) {
            throw new NoAnswer("missing_value");
        }
        throw new IllegalStateException("not a truth: " + val);
    }
}
