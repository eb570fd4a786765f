package dev.plimsoll.value;

/** What an expression evaluates to. Units are a matter of types, checked before; values do not carry them. */
public sealed interface Value {
    /** A number, a leverage, an amount, a price, a rate; a duration in milliseconds; an instant in milliseconds. */
    record Number(Scalar scalar) implements Value {
        /** Written out, as what records say of themselves is slow to begin. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Number number && number.scalar.equals(scalar);
        }

        @Override
        public int hashCode() {
            return scalar.hashCode();
        }
    }

    /**
     * The limit of a quotient whose divisor falls to zero.
     *
     * @param sign 1 above every number, −1 below every number
     */
    record Unbounded(int sign) implements Value {
        public Unbounded {
            if (sign != 1 && sign != -1) {
                throw new IllegalArgumentException("sign " + sign);
            }
        }
    }

    record Truth(boolean holds) implements Value {
        public static final Truth TRUE = new Truth(true);
        public static final Truth FALSE = new Truth(false);

        public static Truth of(boolean holds) {
            return holds ? TRUE : FALSE;
        }

        /** Written out, as that of a number. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Truth truth && truth.holds == holds;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(holds);
        }
    }

    /** A text, an instrument's symbol, a currency. */
    record Word(String text) implements Value {}

    /**
     * A value of an enumeration.
     *
     * @param ordinal its place in the declaration, from 0: enumerations are ordered as declared
     */
    record Choice(String word, int ordinal) implements Value {}

    /** An optional value that is not there: {@code is missing} may look at it, whatever else reads it fails. */
    record Absent(Fault fault) implements Value {}

    /** No value, and why. Whatever reads it fails with it. */
    record Failed(Fault fault) implements Value {}

    static Value of(Scalar scalar) {
        return new Number(scalar);
    }

    static Value of(boolean holds) {
        return Truth.of(holds);
    }

    static Value failed(FaultCode code, String path, String message) {
        return new Failed(new Fault(code, path, message));
    }
}
