package dev.plimsoll.io;

import static dev.plimsoll.shape.Field.needed;
import static dev.plimsoll.shape.Field.optional;

import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.Shape;

/** The shapes of answers about files of exchanges. */
final class VenueShapes {
    static final FieldList IMPORT = FieldList.of(
            AnswerShapes.schema("import"),
            needed("venue", AnswerShapes.TEXT, "Whose files."),
            needed("files", AnswerShapes.TEXTS, "What was read."),
            needed("instruments", new Shape.Count(), "With brackets; 0 where the files could not be understood."),
            needed("brackets", new Shape.Count(), "Of all instruments."),
            needed("written", AnswerShapes.TEXTS, "The files that were written."),
            needed("diagnostics", new Shape.ListOf(AnswerShapes.DIAGNOSTIC), "By place."));

    private static final Shape DRIFT = new Shape.Named(
            "drift",
            FieldList.of(
                            needed("code", AnswerShapes.CODE, "`plimsoll explain CODE` prints its page."),
                            needed(
                                    "what",
                                    AnswerShapes.TEXT,
                                    "The figure; `instrument`, `bracket` or `table` for what is on one side only."),
                            optional("instrument", AnswerShapes.TEXT, "As the exchange calls it, else as the policy."),
                            optional("bracket", AnswerShapes.COUNT, "From 1."),
                            optional("policy", AnswerShapes.TEXT, "What the policy says, as people write it."),
                            optional("exchange", AnswerShapes.TEXT, "What the exchange says, as people write it."),
                            needed("message", AnswerShapes.TEXT, "In words for people."),
                            optional("in_policy", AnswerShapes.TEXT, "Where: file, line and column."),
                            optional("at_exchange", AnswerShapes.TEXT, "Where: file, line and column."))
                    .shape());

    static final FieldList CONFORM = FieldList.of(
            AnswerShapes.schema("conform"),
            needed("policy", AnswerShapes.POLICY, "What was compared."),
            needed("venue", AnswerShapes.TEXT, "With whom."),
            needed("files", AnswerShapes.TEXTS, "With which of its files."),
            optional("table", AnswerShapes.TEXT, "The policy's bracket table."),
            needed("compared", AnswerShapes.COUNT, "Instruments on both sides; 0 where the files are not understood."),
            needed("alike", AnswerShapes.COUNT, "Those of them that are the same on both."),
            needed("missing", AnswerShapes.TEXTS, "Instruments that the policy lacks, as the exchange calls them."),
            needed("extra", AnswerShapes.TEXTS, "Instruments that the exchange lacks."),
            needed("drift", new Shape.ListOf(DRIFT), "What differs."),
            needed(
                    "diagnostics",
                    new Shape.ListOf(AnswerShapes.DIAGNOSTIC),
                    "What is wrong with the exchange's own files, by place."));

    private VenueShapes() {}
}
