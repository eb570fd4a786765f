package dev.plimsoll.shape;

import static dev.plimsoll.shape.Field.needed;
import static dev.plimsoll.shape.Field.optional;

import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Choices;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/** Positions, orders and rows of settings in an account. */
public final class HoldingShapes {
    private static final String OPENED = "When: a date, or a time in UTC.";

    private HoldingShapes() {}

    public static FieldList position(Optional<List<Attribute>> own) {
        return FieldList.of(
                        needed("instrument", Forms.NAME, doc(Subject.POSITION, "instrument")),
                        needed("side", words(Choices.SIDE), doc(Subject.POSITION, "side")),
                        needed("quantity", Forms.decimal(Range.ABOVE_ZERO), doc(Subject.POSITION, "quantity")),
                        needed("entry_price", Forms.decimal(Range.ABOVE_ZERO), doc(Subject.POSITION, "entry_price")),
                        needed("leverage", Forms.decimal(Range.LEVERAGE), "Its leverage."),
                        needed("mode", words(Choices.MODE), doc(Subject.POSITION, "mode")),
                        optional("margin", Forms.decimal(Range.ABOVE_ZERO), "The margin of an isolated position."),
                        optional("debt", Forms.decimal(Range.NOT_NEGATIVE), doc(Subject.POSITION, "debt")),
                        optional("opened", Forms.INSTANT, OPENED),
                        OwnShapes.field(own))
                .with(
                        new FieldList.Where(
                                "mode",
                                List.of("isolated"),
                                false,
                                List.of(needed("margin", Forms.decimal(Range.ABOVE_ZERO), ""))),
                        new FieldList.Where("mode", List.of("cross"), false, List.of(Field.forbidden("margin"))));
    }

    public static FieldList order(Optional<List<Attribute>> own) {
        return FieldList.of(
                needed("id", Forms.NAME, "A name of its own."),
                needed("instrument", Forms.NAME, doc(Subject.ORDER, "instrument")),
                needed("side", words(Choices.SIDE), doc(Subject.ORDER, "side")),
                needed("quantity", Forms.decimal(Range.ABOVE_ZERO), doc(Subject.ORDER, "quantity")),
                needed("price", Forms.decimal(Range.ABOVE_ZERO), doc(Subject.ORDER, "price")),
                needed("leverage", Forms.decimal(Range.LEVERAGE), doc(Subject.ORDER, "leverage")),
                needed("mode", words(Choices.MODE), doc(Subject.ORDER, "mode")),
                optional("reduce_only", Forms.TRUTH, doc(Subject.ORDER, "reduce_only")),
                optional("opened", Forms.INSTANT, OPENED),
                OwnShapes.field(own));
    }

    public static FieldList settings(Optional<List<Attribute>> own) {
        return FieldList.of(
                needed("instrument", Forms.NAME, "The instrument that this is set for."),
                optional("side", words(Choices.SIDE), "In hedge mode, the side that this is set for."),
                optional("mode", words(Choices.MODE), "The margin mode set."),
                optional("leverage", Forms.decimal(Range.LEVERAGE), "The leverage set."),
                OwnShapes.field(own));
    }

    static Shape words(Type.Choice choice) {
        return new Shape.Word(choice.values());
    }

    static String doc(Subject subject, String name) {
        return Vocabulary.language().the(subject, name).doc();
    }
}
