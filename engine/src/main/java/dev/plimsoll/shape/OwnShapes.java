package dev.plimsoll.shape;

import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import java.util.List;
import java.util.Optional;

/** The values of a policy's own attributes and settings. */
final class OwnShapes {
    /** Where no policy is at hand: a number, a truth or a text. */
    static final Shape ANY = new Shape.Either(List.of(Forms.decimal(Range.ANY), Forms.TRUTH, Forms.NAME));

    private OwnShapes() {}

    /** The field {@code attributes}; without attributes any may be given. */
    static Field field(Optional<List<Attribute>> attributes) {
        Shape shape = attributes
                .map(known -> FieldList.of(known.stream()
                                .map(attribute ->
                                        Field.optional(attribute.name(), of(attribute.type()), attribute.doc()))
                                .toList())
                        .shape())
                .orElse(new Shape.MapOf("[a-z][a-z0-9_]*", ANY));
        return Field.optional("attributes", shape, "Own attributes and settings of the policy.");
    }

    static Shape of(Type type) {
        if (type instanceof Type.Quantity quantity) {
            return quantity.unit().isNone() ? new Shape.Measured(Forms.RATIOS, true) : Forms.decimal(Range.ANY);
        }
        if (type instanceof Type.Leverage) {
            return new Shape.Measured(Forms.LEVERAGES, true);
        }
        if (type instanceof Type.Duration) {
            return new Shape.Measured(Forms.DURATIONS, false);
        }
        if (type instanceof Type.Instant) {
            return Forms.INSTANT;
        }
        if (type instanceof Type.Truth) {
            return Forms.TRUTH;
        }
        return type instanceof Type.Choice choice ? new Shape.Word(choice.values()) : Forms.NAME;
    }
}
