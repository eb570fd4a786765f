package dev.plimsoll.model;

import java.util.List;

/** A message of a rule: texts and values to be filled in. */
public record Message(List<Part> parts) {
    public Message {
        parts = List.copyOf(parts);
    }

    /** A piece of a message. */
    public sealed interface Part {}

    public record Literal(String text) implements Part {}

    /**
     * @param name the path as written, under which findings list the value
     */
    public record Filled(String name, Formula value) implements Part {}
}
