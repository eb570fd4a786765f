package dev.plimsoll.shape;

import java.util.List;

/** What a value in a file or an answer may be. */
public sealed interface Shape {
    /** A text of a form, as an expression that it matches from its start to its end. */
    record Text(String form) implements Shape {}

    /** One of some words. */
    record Word(List<String> words) implements Shape {
        public Word {
            words = List.copyOf(words);
        }
    }

    /** A decimal as files hold it: a number, or a text of the same plain form. */
    record Decimal(Range range) implements Shape {}

    /** A decimal with a unit behind it, or, where {@code bare} says so, without one. */
    record Measured(List<String> units, boolean bare) implements Shape {
        public Measured {
            units = List.copyOf(units);
        }
    }

    /** A whole number, 0 or more. */
    record Count() implements Shape {}

    record Truth() implements Shape {}

    /** A map of known keys. */
    record Fields(FieldList list) implements Shape {}

    /** A map of any keys of a form. */
    record MapOf(String keys, Shape values) implements Shape {}

    record ListOf(Shape items) implements Shape {}

    /** Any of several. */
    record Either(List<Shape> shapes) implements Shape {
        public Either {
            shapes = List.copyOf(shapes);
        }
    }

    /** What occurs in several places, under a name. */
    record Named(String name, Shape shape) implements Shape {}

    /** Whatever it is. */
    record Anything() implements Shape {}

    /** What must not be there. */
    record Nothing() implements Shape {}
}
