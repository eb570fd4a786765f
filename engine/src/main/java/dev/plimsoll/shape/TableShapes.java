package dev.plimsoll.shape;

import static dev.plimsoll.shape.Field.needed;
import static dev.plimsoll.shape.Field.optional;

import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Choices;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;

/** Files of instruments and of bracket tables, whose values may be spelt as in policies: {@code 0.4%}, {@code 125x}. */
public final class TableShapes {
    private static final String NAMES = "\\S(.*\\S)?";
    private static final String UNIT = "(contracts|[0-9]*[A-Z][A-Z0-9]*)";

    private TableShapes() {}

    /** By symbol. */
    public static Shape instruments(FileKeys keys) {
        return new Shape.MapOf(
                NAMES, new Shape.Named("instrument", instrument(keys).shape()));
    }

    public static FieldList instrument(FileKeys keys) {
        return FieldList.of(
                needed("kind", HoldingShapes.words(Choices.KIND), doc("kind")),
                optional("contract", HoldingShapes.words(Choices.CONTRACT), doc("contract")),
                optional("base", Forms.NAME, doc("base")),
                optional("quote", Forms.ASSET, doc("quote")),
                optional("settle", Forms.ASSET, doc("settle")),
                optional("contract_size", amount(), doc("contract_size")),
                optional("tick", Forms.decimal(Range.ABOVE_ZERO), doc("tick")),
                optional("lot", amount(), doc("lot")),
                OwnShapes.field(keys.of(Subject.INSTRUMENT)));
    }

    /** {@code by}, {@code method}, and brackets by instrument or for {@code all}. */
    public static FieldList tiers(FileKeys keys) {
        List<String> by = keys.vocabulary().attributes().stream()
                .filter(attribute ->
                        attribute.type() instanceof Type.Quantity || attribute.type() instanceof Type.Leverage)
                .map(Attribute::name)
                .distinct()
                .toList();
        return FieldList.of(
                        needed("by", new Shape.Word(by), "The amount that finds the bracket."),
                        optional(
                                "method",
                                new Shape.Word(List.of("whole", "marginal")),
                                "Whether the rate of a bracket applies to the whole or to the part within it."))
                .with(new Shape.MapOf(
                        NAMES,
                        new Shape.ListOf(new Shape.Named("bracket", bracket().shape()))));
    }

    private static FieldList bracket() {
        Shape bound = new Shape.Either(List.of(Forms.decimal(Range.NOT_NEGATIVE), amount()));
        Shape cell = new Shape.Either(List.of(
                Forms.decimal(Range.ANY),
                new Shape.Text(Forms.DECIMAL + "(%|bps|x|ms|s|m|h|d)"),
                new Shape.Text(Forms.DECIMAL + " +" + UNIT),
                new Shape.Text(Forms.DECIMAL + "(%|bps)? +per +" + UNIT),
                new Shape.Word(List.of("auto"))));
        return FieldList.of(
                        optional("from", bound, "Where the bracket starts, if that is to be said."),
                        optional("up_to", bound, "Where it ends; the bound is in it."),
                        optional("below", bound, "Where it ends; the bound is in the next."))
                .with(new Shape.MapOf("[a-z][a-z0-9]*(_[a-z0-9]+)*", cell))
                .with(new FieldList.NotAll(List.of("up_to", "below")));
    }

    private static Shape amount() {
        return new Shape.Either(List.of(Forms.decimal(Range.ABOVE_ZERO), new Shape.Text(Forms.DECIMAL + " +" + UNIT)));
    }

    private static String doc(String name) {
        return HoldingShapes.doc(Subject.INSTRUMENT, name);
    }
}
