package dev.plimsoll.vocabulary;

import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import java.util.Optional;

/**
 * Something that a rule may name.
 *
 * @param type with roles (base, quote, settle, quantity) for the units that the instrument decides
 * @param optional whether it may be absent and {@code is missing} may be asked of it
 * @param fallback the value where none is given
 * @param doc one sentence for the documentation page
 */
public record Attribute(
        Subject subject,
        String name,
        Type type,
        boolean optional,
        Origin origin,
        Optional<Value> fallback,
        String doc) {

    /** Where an attribute comes from. */
    public enum Origin {
        /** The schema of the language. */
        SCHEMA,
        /** An {@code attribute} of the policy. */
        OWN,
        /** A {@code setting} of the policy. */
        SETTING,
        /** What a built-in check looks at; policies cannot name it. */
        CHECK
    }

    /** {@code position.notional}; {@code now}. */
    public String path() {
        return subject == Subject.EVERYWHERE ? name : subject.word() + "." + name;
    }
}
